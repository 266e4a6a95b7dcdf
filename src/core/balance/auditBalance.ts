import type { BalanceForm } from "../audit/statedBalance";
import type { Origin } from "../outcome/outcome";
import type { AuditRelation } from "./auditRelation";
import type { BalanceStatus, GlobalTest } from "./balanceNetwork";
import type { FlowClass } from "./classify";
import type { Closure } from "./closure";
import type { Elimination } from "./eliminate";
import type { Flow, Layer } from "./network";
import type { Suspect } from "./suspects";

/** A flow as the result sheets, the pane and the JSON show it, in the unit of its balance. */
export interface AuditFlow {
  readonly flow: Flow;
  readonly class: FlowClass;
  /** Reconciled; null where nothing can be said. */
  readonly value: number | null;
  /** One standard deviation of the reconciled value. */
  readonly sigma: number | null;
  /** Reconciled less reading. */
  readonly adjustment: number | null;
  /** (reading − reconciled) / σ of that difference. */
  readonly z: number | null;
  readonly isBarelyTestable: boolean;
  /** Reconciled, rounded together with the others so that the printed table still closes. */
  readonly rounded: number | null;
  /** Where the reading's σ comes from, in the words of the sheet or of the setting. */
  readonly sigmaFrom: "sheet" | "dataSource" | "computed" | "none";
  /** Not read but computed: the evaporation of a cooling tower. */
  readonly isTowerEvaporation?: true;
  /** What flows, for the colour of the picture: 水类型 or the name of the medium; empty when not stated. */
  readonly medium: string;
}

/** One more meter, and what it would make known or checkable. */
export interface MeterAdvice {
  /** Id of a flow that is not measured now. */
  readonly flow: string;
  /** `observable`: unknown flows become computable; `redundant`: readings become checkable. */
  readonly purpose: "observable" | "redundant";
  /** Ids of the flows concerned, the metered one included where it becomes so. */
  readonly makes: readonly string[];
}

/** What setting suspects aside left behind; `unchecked`: no reading that is left checks another. */
export type SetAsideStatus = Elimination["status"] | "unchecked";

/** One step settles it: the likeliest suspect explains everything, and no list of steps says more. */
export function isSettledAtOnce({
  setAside,
  setAsideStatus,
  setAsideElsewhere = 0,
}: Pick<AuditBalance, "setAside" | "setAsideStatus" | "setAsideElsewhere">): boolean {
  return setAside.length === 1 && setAsideElsewhere === 0 && setAsideStatus === "consistent";
}

/** One balance of one layer, everything that is said about it. Plain data: it may come from a worker. */
export interface AuditBalance {
  /** Enterprise; empty for the audited object as a whole. */
  readonly object: string;
  readonly period: string;
  readonly name: string;
  readonly form: BalanceForm;
  readonly layer: Layer;
  readonly unit: string;
  /** `joint`: goods and contents were reconciled together (Gauss–Newton). */
  readonly method: "linear" | "joint";
  readonly status: BalanceStatus;
  readonly limitPercent: number;
  /** As read, per node and last for the whole. */
  readonly closures: readonly Closure[];
  readonly flows: readonly AuditFlow[];
  readonly globalTest: GlobalTest;
  readonly suspects: readonly Suspect[];
  /** Suspects set aside one after the other until the rest agrees; empty when nothing contradicts. */
  readonly setAside: readonly Suspect[];
  /** Absent where nothing contradicts. Of layers reconciled together it is that of the whole. */
  readonly setAsideStatus?: SetAsideStatus;
  /** Of layers reconciled together: steps that set aside readings of the other layers only; absent without any. */
  readonly setAsideElsewhere?: number;
  /** Flows whose reconciled value is negative: wrong direction or a gross error. */
  readonly negative: readonly string[];
  readonly addMeters: readonly MeterAdvice[];
  /** What binds the flows besides the units; absent without any. */
  readonly relations?: readonly AuditRelation[];
  /** Water that a unit circulates within itself: in no sum, but in the picture. */
  readonly loops: readonly Flow[];
  readonly origins: readonly Origin[];
}
