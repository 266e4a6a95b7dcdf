import type { Guide } from "../../core/audit/guide";
import { cppcIndustry } from "./cppcIndustry";
import { outlinedGuides } from "./outlinedGuides";

export const guides: readonly Guide[] = [cppcIndustry, ...outlinedGuides];
