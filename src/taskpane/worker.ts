import { expose } from "comlink";
import type { ReportPrinter } from "../report/port";
import { guides } from "../standards/guides/guides";
import { indicatorSystems } from "../standards/indicatorSystems/indicatorSystems";
import { applyPlan } from "../workbook/memory/applyPlan";
import { deskServer } from "./desk/deskServer";
import { letFailuresThrough } from "./desk/failureTransfer";
import { loadPictures } from "./loadPictures";

/** Composition root of the worker: the engine, and what a report needs when one is asked for. */
const reportPrinter: ReportPrinter = {
  print: async (document) => (await import("../report/docx/docxPrinter")).docxPrinter.print(document),
};

letFailuresThrough();
expose(
  deskServer({
    reportPrinter,
    pictures: loadPictures,
    builtIn: indicatorSystems,
    guides,
    now: () => new Date().toISOString(),
    version: process.env["QINGSHEN_VERSION"] ?? "",
    applyPlan,
  }),
);
