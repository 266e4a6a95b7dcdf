import { HostRefusal } from "./hostFaults";
import type { HostObject } from "./hostObject";
import type { HostWorkbook } from "./hostWorkbook";
import { workbookObject } from "./workbookObject";

/** One request of the ProcessQuery protocol, as the client library sends it. */
export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

interface WireAction {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property. */
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

interface WirePath {
  /** 1 the workbook, 3 result of a method, 4 property, 5 item, 6 kept reference, 7 null. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

interface WireArguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireResponse {
  readonly Results: readonly WireResult[];
  readonly Error?: WireError;
}

interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex?: number;
}

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;

/** The library's own request at the end of a batch, which gives back what the host kept for it. */
export function isCleanUp(request: WireRequest): boolean {
  return request.Actions.every(({ ActionType, Name }) => ActionType === INSTANTIATE || Name === "_RemoveReference");
}

/**
 * Carries out one request in order, like Excel: what was done before an action that fails stays done. Strict: what the
 * host does not know fails and is written down in `violations`. Uses nothing of Node, so it runs in a page too.
 *
 * @param body the ProcessQuery request as the client sends it, text or parsed
 */
export function answerRequest(workbook: HostWorkbook, body: string | WireRequest): WireResponse {
  const request = typeof body === "string" ? (JSON.parse(body) as WireRequest) : body;
  if (isCleanUp(request)) return carryOut(request, workbook, Infinity);
  workbook.host.requests += 1;
  workbook.host.faults.onRequest?.(workbook.host.requests);
  return answerCounted(workbook, body, request);
}

function answerCounted(workbook: HostWorkbook, body: unknown, request: WireRequest): WireResponse {
  const { host } = workbook;
  const { faults } = host;
  if (faults.cellEdits > 0) {
    faults.cellEdits -= 1;
    return refusal("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
  }
  if (isTooLong(body, faults.payloadLimit)) {
    return refusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
  }
  const { stop } = faults;
  const response = carryOut(request, workbook, stop?.request === host.requests ? stop.afterActions : Infinity);
  if (isTooLong(response, faults.payloadLimit)) {
    return refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
  }
  return response;
}

function carryOut(request: WireRequest, workbook: HostWorkbook, most: number): WireResponse {
  const resolver = new PathResolver(request.ObjectPaths, workbook);
  const results: WireResult[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (index >= most) throw new HostRefusal(workbook.host.faults.stop?.code ?? "", "The host stopped.");
      results.push({ ActionId: action.Id, Value: perform(action, resolver) });
    } catch (error) {
      return { Results: results, Error: { ...wireError(error, workbook), ActionIndex: index } };
    }
  }
  if (most === Infinity) return { Results: results };
  return refusal(workbook.host.faults.stop?.code ?? "", "Everything was done, but the answer is lost.");
}

function wireError(error: unknown, workbook: HostWorkbook): WireError {
  const Message = error instanceof Error ? error.message : String(error);
  if (error instanceof HostRefusal) return { Code: error.code, Message };
  workbook.host.violations.push(Message);
  return { Code: "HostError", Message };
}

function refusal(Code: string, Message: string): WireResponse {
  return { Results: [], Error: { Code, Message } };
}

function isTooLong(body: unknown, limit: number): boolean {
  if (limit === Infinity) return false;
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new TextEncoder().encode(text).length > limit;
}

function perform(action: WireAction, resolver: PathResolver): unknown {
  const target = resolver.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case INSTANTIATE:
      return target && identity(target);
    case QUERY:
      return target && query(target, action.QueryInfo?.Select ?? []);
    case METHOD:
      return callMethod(action, target, resolver);
    case SET_PROPERTY:
      return setProperty(action, target);
    default:
      throw new Error(`action type ${action.ActionType} is not known to the host`);
  }
}

function setProperty(action: WireAction, target: HostObject | null): null {
  if (target === null) throw new HostRefusal("ItemNotFound", "property of a null object set");
  target.set(action.Name ?? "", action.ArgumentInfo?.Arguments?.[0]);
  return null;
}

function callMethod(action: WireAction, target: HostObject | null, resolver: PathResolver): unknown {
  const name = action.Name ?? "";
  if (name === "_KeepReference") return null;
  if (name === "_RemoveReference") return resolver.forget(action.ArgumentInfo?.Arguments?.[0]);
  if (target === null) return null;
  const value = target.call(name, resolver.argumentsOf(action.ArgumentInfo));
  return value ?? null;
}

function identity(target: HostObject): object {
  return { ...(target.referenceId ? { _ReferenceId: target.referenceId } : {}), ...target.identity };
}

/** Selected properties, nested ones under their object, collections under `_Items`. */
function query(target: HostObject, select: readonly string[]): object {
  if (target.items) return { _Items: target.items().map((item) => query(item, select.map(withoutItems))) };
  const answer: Record<string, unknown> = { ...identity(target) };
  const nested = new Map<string, string[]>();
  for (const path of select) {
    const [first = "", ...rest] = path.split("/");
    const name = pascal(first);
    if (rest.length === 0) answer[name] = target.get(name);
    else nested.set(name, [...(nested.get(name) ?? []), rest.join("/")]);
  }
  for (const [name, inner] of nested) answer[name] = query(target.navigate(name), inner);
  return answer;
}

function withoutItems(path: string): string {
  return path.replace(/^items\//, "");
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

class PathResolver {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: WireRequest["ObjectPaths"],
    private readonly workbook: HostWorkbook,
  ) {}

  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new Error(`object path ${id} is not in the request`);
    const object = this.resolvePath(path);
    this.resolved.set(id, object);
    return object;
  }

  argumentsOf(info: WireArguments | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const isObject = (info?.ReferencedObjectPathIds?.[index] ?? 0) !== 0;
      return isObject ? this.resolve(Number(argument)) : argument;
    });
  }

  forget(reference: unknown): null {
    this.workbook.host.kept.delete(String(reference));
    return null;
  }

  private resolvePath(path: WirePath): HostObject | null {
    if (path.ObjectPathType === 1) return workbookObject(this.workbook);
    if (path.ObjectPathType === 7) return null;
    const { kept } = this.workbook.host;
    if (path.ObjectPathType === 6) {
      const object = kept.get(path.Name);
      if (!object) throw new HostRefusal("InvalidReference", `reference ${path.Name} is gone`);
      return object;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const object = this.member(parent, path);
    if (object?.referenceId) kept.set(object.referenceId, object);
    return object;
  }

  private member(parent: HostObject, path: WirePath): HostObject | null {
    const given = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === 4) return parent.navigate(path.Name);
    const value = path.ObjectPathType === 5 ? parent.call("GetItem", given) : parent.call(path.Name, given);
    return (value ?? null) as HostObject | null;
  }
}
