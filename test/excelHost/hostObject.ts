import type { Area } from "../../src/workbook/port";

export interface RangePlace {
  readonly sheet: string;
  readonly area: Area;
}

type Scalars = Readonly<Record<string, { readonly get?: () => unknown; readonly set?: (value: never) => void }>>;
type Methods = Readonly<Record<string, (...given: never[]) => unknown>>;

interface Members {
  readonly scalars?: Scalars;
  readonly navigations?: Readonly<Record<string, () => HostObject>>;
  /** Methods that only look. */
  readonly methods?: Methods;
  /** Methods that change something: asked for only where writing is allowed. */
  readonly changes?: Methods;
  readonly items?: () => readonly HostObject[];
  readonly referenceId?: string;
  readonly identity?: object;
  /** Where a range is, for host methods that take a range; not sent. */
  readonly place?: RangePlace;
  /** Called before every change; throws where writing is not allowed. */
  readonly guard?: () => void;
}

/** An object of the workbook side: only what is listed exists; everything else fails the test that uses it. */
export class HostObject {
  readonly items: (() => readonly HostObject[]) | undefined;
  readonly referenceId: string | undefined;
  readonly identity: object;
  private readonly rangePlace: RangePlace | undefined;

  constructor(
    readonly type: string,
    private readonly members: Members,
  ) {
    this.items = members.items;
    this.referenceId = members.referenceId;
    this.identity = members.identity ?? {};
    this.rangePlace = members.place;
  }

  get place(): RangePlace {
    if (!this.rangePlace) throw new Error(`${this.type} is no range`);
    return this.rangePlace;
  }

  get(name: string): unknown {
    const scalar = this.members.scalars?.[name]?.get;
    if (!scalar) throw new Error(`${this.type}.${name} cannot be read in the host`);
    return scalar();
  }

  set(name: string, value: unknown): void {
    const scalar = this.members.scalars?.[name]?.set;
    if (!scalar) throw new Error(`${this.type}.${name} cannot be set in the host`);
    this.members.guard?.();
    scalar(value as never);
  }

  navigate(name: string): HostObject {
    const navigation = this.members.navigations?.[name];
    if (!navigation) throw new Error(`${this.type}.${name} does not exist in the host`);
    return navigation();
  }

  call(name: string, given: readonly unknown[]): unknown {
    const change = this.members.changes?.[name];
    const method = change ?? this.members.methods?.[name];
    if (!method) throw new Error(`${this.type}.${name}() does not exist in the host`);
    if (change) this.members.guard?.();
    return method(...(given as never[]));
  }
}

/** An object whose properties can only be set; `keep` writes down which. */
export function recorder(
  type: string,
  names: readonly string[],
  keep: (name: string, value: unknown) => void,
  guard?: () => void,
): HostObject {
  return new HostObject(type, { scalars: settersOf(names, keep), ...(guard && { guard }) });
}

export function settersOf(names: readonly string[], keep: (name: string, value: unknown) => void): Scalars {
  return Object.fromEntries(names.map((name) => [name, { set: (value: unknown) => keep(name, value) }]));
}
