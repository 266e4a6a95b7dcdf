import type { Desk } from "../../taskpane/desk/desk";

/** The same desk; after every workflow that may have written, the sheets are looked at again. */
export function watchedDesk(desk: Desk, onWritten: () => Promise<void>): Desk {
  const then = async <T>(work: Promise<T>): Promise<T> => {
    const answer = await work;
    await onWritten();
    return answer;
  };
  return {
    survey: (onStep) => desk.survey(onStep),
    createSheets: (request, onStep) => then(desk.createSheets(request, onStep)),
    check: (onStep) => then(desk.check(onStep)),
    grade: (onStep) => then(desk.grade(onStep)),
    report: (onStep) => desk.report(onStep),
    undo: () => then(desk.undo()),
    canUndo: () => desk.canUndo(),
    object: (place) => desk.object(place),
    balance: (place) => desk.balance(place),
    decide: (findingKey, decision) => then(desk.decide(findingKey, decision)),
    correct: (correction) => then(desk.correct(correction)),
    uncorrect: (sheet) => then(desk.uncorrect(sheet)),
    chooseSystem: (system) => then(desk.chooseSystem(system)),
    row: async (sheet, row) => (await desk.row?.(sheet, row)) ?? [],
    speak: (language) => desk.speak(language),
  };
}
