import { HostRefusal } from "./hostFaults";
import { HostObject, recorder } from "./hostObject";
import { refuseProtected } from "./hostRules";
import type { HostChart, HostSheet, HostWorkbook } from "./hostWorkbook";

export function chartCollection(sheet: HostSheet, workbook: HostWorkbook): HostObject {
  const guard = () => refuseProtected(sheet, workbook);
  const find = (name: string) => sheet.charts.find((candidate) => candidate.name === name);
  return new HostObject("ChartCollection", {
    guard,
    items: () => sheet.charts.map((chart) => chartObject(chart, sheet, guard)),
    changes: {
      Add: (type: string, source: HostObject) => {
        const chart: HostChart = {
          name: `Chart ${sheet.charts.length + 1}`,
          type,
          title: "",
          position: [],
          settings: {},
          series: [{ name: "", values: source.place.area }],
        };
        sheet.charts.push(chart);
        return chartObject(chart, sheet, guard);
      },
    },
    methods: {
      GetItem: (name: string) => {
        const chart = find(name);
        if (!chart) throw new HostRefusal("ItemNotFound", `chart ${name}`);
        return chartObject(chart, sheet, guard);
      },
      GetItemOrNullObject: (name: string) => {
        const chart = find(name);
        return chart ? chartObject(chart, sheet, guard) : null;
      },
    },
  });
}

function chartObject(chart: HostChart, sheet: HostSheet, guard: () => void): HostObject {
  return new HostObject("Chart", {
    guard,
    identity: { Id: chart.name },
    scalars: { Name: { get: () => chart.name, set: (name: string) => (chart.name = name) } },
    navigations: {
      Title: () => recorder("ChartTitle", ["Text"], (_, text) => (chart.title = String(text)), guard),
      Axes: () =>
        new HostObject("ChartAxes", {
          navigations: {
            ValueAxis: () =>
              new HostObject("ChartAxis", {
                guard,
                scalars: { Maximum: { set: (maximum: number) => void (chart.settings["maximum"] = maximum) } },
                navigations: {
                  Title: () =>
                    recorder("ChartAxisTitle", ["Text"], (_, text) => (chart.settings["valueTitle"] = text), guard),
                },
              }),
          },
        }),
      Series: () => seriesCollection(chart, guard),
    },
    changes: {
      SetPosition: (start: string, end: string) => void (chart.position = [start, end]),
      Delete: () => void sheet.charts.splice(sheet.charts.indexOf(chart), 1),
    },
  });
}

function seriesCollection(chart: HostChart, guard: () => void): HostObject {
  return new HostObject("ChartSeriesCollection", {
    guard,
    methods: { GetItemAt: (index: number) => seriesObject(chart.series[index], guard) },
    changes: {
      Add: (name: string) => {
        const series = { name };
        chart.series.push(series);
        return seriesObject(series, guard);
      },
    },
  });
}

function seriesObject(series: HostChart["series"][number] | undefined, guard: () => void): HostObject {
  if (!series) throw new HostRefusal("ItemNotFound", "chart series");
  return new HostObject("ChartSeries", {
    guard,
    scalars: { Name: { get: () => series.name, set: (name: string) => (series.name = name) } },
    navigations: {
      Format: () =>
        new HostObject("ChartSeriesFormat", {
          navigations: {
            Fill: () =>
              new HostObject("ChartFill", {
                guard,
                changes: { SetSolidColor: (color: string) => void (series.color = color) },
              }),
          },
        }),
    },
    changes: {
      SetValues: (range: HostObject) => void (series.values = range.place.area),
      SetXAxisValues: (range: HostObject) => void (series.categories = range.place.area),
    },
  });
}
