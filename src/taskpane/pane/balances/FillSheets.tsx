import type { TableKind } from "../../../workbook/recognise/table";
import type { StandardTableView } from "../../desk/views";
import { MaybeLink } from "./MaybeLink";
import type { SHEETS } from "./part";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

type SourceKind = (typeof SHEETS)[keyof typeof SHEETS][number];

interface FillSheetsProps {
  readonly text: string;
  readonly kinds: readonly SourceKind[];
  readonly tables: readonly StandardTableView[];
}

/** Which sheets to fill; one that is there already is led to. */
export function FillSheets({ text, kinds, tables }: FillSheetsProps) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const table = (kind: TableKind) => tables.find((each) => each.kind === kind);
  return (
    <>
      <p className={common.text}>{text}</p>
      <ul className={common.list}>
        {kinds.map((kind) => (
          <li key={kind} className={common.line}>
            <MaybeLink origin={table(kind)?.origin ?? null} text={table(kind)?.title ?? words.sheetTitle[kind]} />
            <span className={common.small}>{words.sheet[kind]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
