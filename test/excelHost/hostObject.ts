type Scalars = Readonly<Record<string, { readonly get?: () => unknown; readonly set?: (value: never) => void }>>;
type Methods = Readonly<Record<string, (...given: never[]) => unknown>>;

interface Members {
  readonly scalars?: Scalars;
  readonly navigations?: Readonly<Record<string, () => HostObject>>;
  readonly methods?: Methods;
  readonly items?: () => readonly HostObject[];
  readonly referenceId?: string;
  readonly identity?: object;
}

/** An object of the workbook side: only what is listed exists; everything else fails the test that uses it. */
export class HostObject {
  readonly items: (() => readonly HostObject[]) | undefined;
  readonly referenceId: string | undefined;
  readonly identity: object;

  constructor(
    readonly type: string,
    private readonly members: Members,
  ) {
    this.items = members.items;
    this.referenceId = members.referenceId;
    this.identity = members.identity ?? {};
  }

  get(name: string): unknown {
    const scalar = this.members.scalars?.[name]?.get;
    if (!scalar) throw new Error(`${this.type}.${name} cannot be read in the host`);
    return scalar();
  }

  set(name: string, value: unknown): void {
    const scalar = this.members.scalars?.[name]?.set;
    if (!scalar) throw new Error(`${this.type}.${name} cannot be set in the host`);
    scalar(value as never);
  }

  navigate(name: string): HostObject {
    const navigation = this.members.navigations?.[name];
    if (!navigation) throw new Error(`${this.type}.${name} does not exist in the host`);
    return navigation();
  }

  call(name: string, given: readonly unknown[]): unknown {
    const method = this.members.methods?.[name];
    if (!method) throw new Error(`${this.type}.${name}() does not exist in the host`);
    return method(...(given as never[]));
  }
}
