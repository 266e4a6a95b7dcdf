import type { IndicatorSystem } from "../../core/grading/system";
import { electroplating2015 } from "./electroplating2015";
import { hazardousWasteIncinerationDraft } from "./hazardousWasteIncinerationDraft";
import { hj274 } from "./hj274";
import { parkReferenceValues2024 } from "./parkReferenceValues2024";
import { pcb2023Plus } from "./pcb2023Plus";
import { steel2014Like } from "./steel2014Like";

/** Every built-in indicator system: those that grade first, then the tables that are kept for comparison only. */
export const indicatorSystems: readonly IndicatorSystem[] = [
  electroplating2015,
  hazardousWasteIncinerationDraft,
  hj274,
  pcb2023Plus,
  steel2014Like,
  parkReferenceValues2024,
];
