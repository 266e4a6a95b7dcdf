import type { Area } from "../../src/workbook/port";
import { HostObject } from "./hostObject";
import type { HostChart, HostSheet } from "./hostWorkbook";

export function chartCollection(sheet: HostSheet): HostObject {
  return new HostObject("ChartCollection", {
    items: () => sheet.charts.map((chart) => chartObject(chart, sheet)),
    methods: {
      Add: (type: string, source: HostObject) => {
        const { area } = source.identity as { area: Area };
        const chart: HostChart = {
          name: "",
          type,
          title: "",
          position: [],
          settings: {},
          series: [{ name: "", values: area }],
        };
        sheet.charts.push(chart);
        return chartObject(chart, sheet);
      },
      GetItem: (name: string) => {
        const chart = sheet.charts.find((candidate) => candidate.name === name);
        if (!chart) throw new Error(`ItemNotFound: chart ${name}`);
        return chartObject(chart, sheet);
      },
    },
  });
}

function chartObject(chart: HostChart, sheet: HostSheet): HostObject {
  return new HostObject("Chart", {
    identity: { Id: chart.name },
    scalars: { Name: { get: () => chart.name, set: (name: string) => (chart.name = name) } },
    navigations: {
      Title: () => settable("ChartTitle", { Text: (text) => (chart.title = String(text)) }),
      Axes: () =>
        new HostObject("ChartAxes", {
          navigations: {
            ValueAxis: () =>
              new HostObject("ChartAxis", {
                scalars: { Maximum: { set: (maximum: number) => void (chart.settings["maximum"] = maximum) } },
                navigations: {
                  Title: () => settable("ChartAxisTitle", { Text: (text) => (chart.settings["valueTitle"] = text) }),
                },
              }),
          },
        }),
      Series: () => seriesCollection(chart),
    },
    methods: {
      SetPosition: (start: string, end: string) => void (chart.position = [start, end]),
      Delete: () => void sheet.charts.splice(sheet.charts.indexOf(chart), 1),
    },
  });
}

function seriesCollection(chart: HostChart): HostObject {
  return new HostObject("ChartSeriesCollection", {
    methods: {
      GetItemAt: (index: number) => seriesObject(chart.series[index]),
      Add: (name: string) => {
        const series = { name };
        chart.series.push(series);
        return seriesObject(series);
      },
    },
  });
}

function seriesObject(series: HostChart["series"][number] | undefined): HostObject {
  if (!series) throw new Error("ItemNotFound: chart series");
  return new HostObject("ChartSeries", {
    scalars: { Name: { get: () => series.name, set: (name: string) => (series.name = name) } },
    navigations: {
      Format: () =>
        new HostObject("ChartSeriesFormat", {
          navigations: {
            Fill: () =>
              new HostObject("ChartFill", {
                methods: { SetSolidColor: (color: string) => void (series.color = color) },
              }),
          },
        }),
    },
    methods: {
      SetValues: (range: HostObject) => void (series.values = (range.identity as { area: Area }).area),
      SetXAxisValues: (range: HostObject) => void (series.categories = (range.identity as { area: Area }).area),
    },
  });
}

function settable(type: string, setters: Readonly<Record<string, (value: unknown) => void>>): HostObject {
  return new HostObject(type, {
    scalars: Object.fromEntries(Object.entries(setters).map(([name, set]) => [name, { set }])),
  });
}
