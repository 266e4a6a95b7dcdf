import { transferHandlers, type TransferHandler } from "comlink";
import { WorkbookFailure, type FailureCode } from "../../workbook/failure";
import { DeskFailure } from "./desk";

/** A failure on its way through the wall between page and worker, where classes are lost. */
type Packed =
  | { readonly kind: "desk"; readonly code: string; readonly text: string; readonly detail: string }
  | { readonly kind: "workbook"; readonly code: FailureCode; readonly details: WorkbookFailure["details"] }
  | { readonly kind: "error"; readonly name: string; readonly message: string; readonly stack: string }
  | { readonly kind: "other"; readonly value: unknown };

interface Thrown {
  readonly value: unknown;
}

let isRegistered = false;

/** Both sides of the wall call this first: failures then arrive as what they were. */
export function letFailuresThrough(): void {
  const plain = transferHandlers.get("throw");
  if (!plain || isRegistered) return;
  isRegistered = true;
  const handler: TransferHandler<Thrown, Packed> = {
    canHandle: (value): value is Thrown => plain.canHandle(value),
    serialize: ({ value }) => [packed(value), []],
    deserialize: (failure) => {
      throw unpacked(failure);
    },
  };
  transferHandlers.set("throw", handler as TransferHandler<unknown, unknown>);
}

function packed(value: unknown): Packed {
  if (value instanceof DeskFailure) {
    return { kind: "desk", code: value.code, text: value.text, detail: value.detail };
  }
  if (value instanceof WorkbookFailure) return { kind: "workbook", code: value.code, details: value.details };
  if (value instanceof Error) {
    return { kind: "error", name: value.name, message: value.message, stack: value.stack ?? "" };
  }
  return { kind: "other", value: typeof value === "object" ? String(value) : value };
}

function unpacked(failure: Packed): unknown {
  switch (failure.kind) {
    case "desk":
      return new DeskFailure(failure.code, failure.text, failure.detail);
    case "workbook":
      return new WorkbookFailure(failure.code, failure.details);
    case "error":
      return Object.assign(new Error(failure.message), { name: failure.name, stack: failure.stack });
    case "other":
      return failure.value;
  }
}
