import type { Origin } from "../outcome/outcome";

/** One line of 审核小组成员表 (A.1); a blank cell is an empty text. */
export interface TeamMember {
  readonly name: string;
  readonly role: string;
  readonly post: string;
  readonly specialty: string;
  readonly duty: string;
  readonly time: string;
  readonly contact: string;
  readonly origin: Origin;
}

/** 审核工作计划表 (A.2) with its two head lines. */
export interface WorkPlan {
  readonly scope: string;
  readonly time: string;
  readonly steps: readonly WorkStep[];
}

export interface WorkStep {
  readonly stage: string;
  readonly task: string;
  readonly purpose: string;
  readonly due: string;
  readonly responsible: string;
  readonly assessor: string;
  readonly product: string;
  readonly done: string;
  readonly note: string;
  readonly origin: Origin;
}

/** One line of 资料收集清单 (B). */
export interface DataListItem {
  readonly no: string;
  readonly category: string;
  readonly content: string;
  readonly provider: string;
  readonly status: string;
  readonly date: string;
  readonly note: string;
  readonly origin: Origin;
}
