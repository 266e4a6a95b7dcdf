import { useRef, useState, type ReactNode } from "react";
import type { OfferedFile } from "../../taskpane/desk/desk";
import { SAMPLE_NAME, type PageTerms } from "../browser.terms";
import type { WorkbookState } from "./useWorkbook";

/** The ways by which another workbook comes in; with unsaved results the consultant is asked first. */
export interface Doors {
  /** The hidden file chooser; stands somewhere on the page. */
  readonly input: ReactNode;
  /** Whether to save first is still to be answered. */
  readonly isAsking: boolean;
  choose(): void;
  create(): void;
  sample(): void;
  take(files: readonly File[]): void;
  saveAndGoOn(): void;
  goOn(): void;
  stay(): void;
}

export function useDoors(state: WorkbookState, terms: PageTerms, sample: () => Promise<Uint8Array>): Doors {
  const { open, create, save, say, busy } = state;
  const input = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState<() => void>();
  const isUnsaved = state.workbook?.isUnsaved ?? false;
  const enter = (begin: () => void): void => (isUnsaved ? setWaiting(() => begin) : begin());
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (!file || busy) return;
    if (files.length > 1) say(terms.oneFileOnly);
    else enter(() => void open(() => offered(file), file.name));
  };
  const goOn = (): void => {
    setWaiting(undefined);
    waiting?.();
  };
  return {
    input: <FileInput input={input} label={terms.open} onFiles={take} />,
    isAsking: waiting !== undefined,
    choose: () => input.current?.click(),
    create: () => enter(() => void create()),
    sample: () => enter(() => void open(async () => ({ name: SAMPLE_NAME, bytes: await sample() }), SAMPLE_NAME)),
    take,
    saveAndGoOn: () => void save().then((isSaved) => isSaved && goOn()),
    goOn,
    stay: () => setWaiting(undefined),
  };
}

interface FileInputProps {
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly label: string;
  onFiles(files: readonly File[]): void;
}

function FileInput({ input, label, onFiles }: FileInputProps) {
  return (
    <input
      ref={input}
      type="file"
      hidden
      aria-label={label}
      accept=".xlsx,.xlsm,.csv,.txt"
      onChange={({ target }) => {
        onFiles([...(target.files ?? [])]);
        target.value = ""; // so that the same file can be chosen again after it was edited
      }}
    />
  );
}

async function offered(file: File): Promise<OfferedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
