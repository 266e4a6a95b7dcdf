import { proxy, releaseProxy, transfer, type ProxyMethods } from "comlink";
import type { Desk, OfferedFile, OnStep } from "./desk";

/** The worker's side of a desk: files are handed over instead of copied, callbacks of the page are let go after use. */
export function servedDesk(desk: Desk): Desk {
  const served: Desk = {
    survey: (onStep) => letGo(onStep, desk.survey(onStep)),
    createSheets: (request, onStep) => letGo(onStep, desk.createSheets(request, onStep)),
    check: (onStep) => letGo(onStep, desk.check(onStep)),
    grade: (onStep) => letGo(onStep, desk.grade(onStep)),
    report: async (onStep) => handedOver(await letGo(onStep, desk.report(onStep))),
    undo: () => desk.undo(),
    canUndo: () => desk.canUndo(),
    object: (place) => desk.object(place),
    balance: (place) => desk.balance(place),
    decide: (findingKey, decision) => desk.decide(findingKey, decision),
    correct: (correction) => desk.correct(correction),
    uncorrect: (sheet) => desk.uncorrect(sheet),
    chooseSystem: (system) => desk.chooseSystem(system),
    row: async (sheet, row) => (await desk.row?.(sheet, row)) ?? [],
    speak: (language) => desk.speak(language),
  };
  return proxy(served);
}

/** The page's side: a desk like any other. `remote` may still be on its way. */
export function remoteDesk(remote: Promise<Desk>): Desk {
  const asked = async <T>(work: (desk: Desk) => Promise<T>): Promise<T> => work(await remote);
  const told = (onStep: OnStep): OnStep => proxy((step) => onStep(step));
  return {
    survey: (onStep) => asked((desk) => desk.survey(told(onStep))),
    createSheets: (request, onStep) => asked((desk) => desk.createSheets(request, told(onStep))),
    check: (onStep) => asked((desk) => desk.check(told(onStep))),
    grade: (onStep) => asked((desk) => desk.grade(told(onStep))),
    report: (onStep) => asked((desk) => desk.report(told(onStep))),
    undo: () => asked((desk) => desk.undo()),
    canUndo: () => asked((desk) => desk.canUndo()),
    object: (place) => asked((desk) => desk.object(place)),
    balance: (place) => asked((desk) => desk.balance(place)),
    decide: (findingKey, decision) => asked((desk) => desk.decide(findingKey, decision)),
    correct: (correction) => asked((desk) => desk.correct(correction)),
    uncorrect: (sheet) => asked((desk) => desk.uncorrect(sheet)),
    chooseSystem: (system) => asked((desk) => desk.chooseSystem(system)),
    row: (sheet, row) => asked(async (desk) => (await desk.row?.(sheet, row)) ?? []),
    speak: (language) => asked((desk) => desk.speak(language)),
  };
}

function handedOver(file: OfferedFile): OfferedFile {
  const { bytes } = file;
  // A view on a larger buffer would take the rest along.
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
  return transfer({ ...file, bytes: own }, [own.buffer as ArrayBuffer]);
}

/** Each callback has a channel of its own, open until it is let go. */
async function letGo<T>(callback: OnStep & Partial<ProxyMethods>, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    callback[releaseProxy]?.();
  }
}
