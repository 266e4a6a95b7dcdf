import type { Codec, OfficePackage } from "../../package/officePackage";
import type { Plan, Snapshot, Workbook } from "../port";
import { openXlsxPackage, workbookFailure } from "./openXlsxPackage";
import { readXlsx } from "./read/readXlsx";
import { applyToPackage } from "./write/applyToPackage";

/** A workbook file in memory; the entry point reads and writes the disk. */
export interface XlsxWorkbook extends Workbook {
  /** The file after the plans applied so far; before the first plan the very bytes given. */
  bytes(): Uint8Array;
}

/**
 * Opens the bytes of an .xlsx file. `file` is the name that failures show, `codec` what the host packs
 * and unpacks with when it has something faster than JavaScript.
 *
 * @throws WorkbookFailure when the bytes are no sound workbook; reading and applying throw it too, and change nothing then.
 */
export function openXlsx(bytes: Uint8Array, file: string, codec?: Codec): XlsxWorkbook {
  return new XlsxFile(openXlsxPackage(bytes, file, codec), { file, bytes, codec });
}

/** A workbook made in memory: a new one, or a table read from text. */
export function xlsxWorkbook(pkg: OfficePackage, file = "", codec?: Codec): XlsxWorkbook {
  return new XlsxFile(pkg, { file, codec });
}

/** Where a workbook comes from and how it is packed. */
interface XlsxSource {
  readonly file: string;
  readonly bytes?: Uint8Array;
  readonly codec: Codec | undefined;
}

class XlsxFile implements XlsxWorkbook {
  private readonly file: string;
  private readonly codec: Codec | undefined;
  private saved: Uint8Array | undefined;

  constructor(
    private pkg: OfficePackage,
    { file, bytes, codec }: XlsxSource,
  ) {
    this.file = file;
    this.codec = codec;
    this.saved = bytes;
  }

  async read(): Promise<Snapshot> {
    return readXlsx(this.pkg, this.file === "" ? undefined : this.file);
  }

  /** Works on a second view of the bytes, so that a plan which fails half-way leaves nothing behind. */
  async apply(plan: Plan): Promise<void> {
    const draft = openXlsxPackage(this.bytes(), this.file, this.codec);
    try {
      applyToPackage(draft, plan);
    } catch (error) {
      throw workbookFailure(error, this.file === "" ? {} : { file: this.file });
    }
    this.saved = await draft.saveMeanwhile();
    this.pkg = draft;
  }

  bytes(): Uint8Array {
    return (this.saved ??= this.pkg.save());
  }
}
