import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { EnergyLinkTable, LinkAmount } from "../../../core/energy/energyLinks";
import { filledRows, linkDifference, linkTotal, type LinkRow } from "../../../core/energy/linkRows";
import { Pager } from "../Pager";
import { Section } from "../Section";
import { useDenseTable } from "../useDenseTable";
import { usePages } from "../usePages";
import { FigureHead } from "./FigureHead";
import { amountText, unitText } from "./figures";
import { LinkedUnits } from "./LinkedUnits";
import { MaybeLink } from "./MaybeLink";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

const useStyles = makeStyles({
  group: { paddingTop: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

/** 购入贮存 → 加工转换 → 输送分配 → 最终使用, and the units of each energy balance. */
export function EnergyLinkTables({ tables }: { readonly tables: readonly EnergyLinkTable[] }) {
  const styles = useStyles();
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const pages = usePages(tables, tables);
  if (tables.length === 0) return null;
  return (
    <Section title={words.links} aside={tables.length}>
      {pages.shown.map((table, place) => {
        const title = words.linkTitle(table.object, table.period, table.name);
        return (
          <Fragment key={place}>
            <h3 className={styles.title}>{title}</h3>
            <p className={common.note}>{words.linkUnit(unitText(table.unit))}</p>
            <Links table={table} title={title} />
            <LinkedUnits units={table.units} title={title} />
          </Fragment>
        );
      })}
      <Pager pages={pages} label={words.links} />
    </Section>
  );
}

interface LinksProps {
  readonly table: EnergyLinkTable;
  readonly title: string;
}

/** Two columns, so that it fits the narrowest pane: the carriers stand below the item that they make up. */
function Links({ table, title }: LinksProps) {
  const dense = useDenseTable();
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const rows = filledRows(table);
  const links = [...new Set(rows.map(({ link }) => link))];
  return (
    <table className={dense.table} aria-label={title}>
      <FigureHead names={[words.linkItem]} figures={[words.linkAmount]} />
      {links.map((link) => (
        <LinkGroup key={link} table={table} rows={rows.filter((row) => row.link === link)} name={words.link[link]} />
      ))}
      <tbody>
        <tr className={dense.row}>
          <th scope="row" className={dense.cell}>
            {words.linkRest}
            <Carriers table={table} />
          </th>
          <td className={mergeClasses(dense.cell, common.number)}>
            <Amount amount={linkTotal(table)} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

interface LinkGroupProps {
  readonly table: EnergyLinkTable;
  readonly rows: readonly LinkRow[];
  readonly name: string;
}

function LinkGroup({ table, rows, name }: LinkGroupProps) {
  const styles = useStyles();
  const dense = useDenseTable();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2} className={mergeClasses(dense.cell, styles.group)}>
          {name}
        </th>
      </tr>
      {rows.map(({ of }) => (
        <LinkLine key={of} table={table} of={of} />
      ))}
    </tbody>
  );
}

interface LinkLineProps {
  readonly table: EnergyLinkTable;
  readonly of: LinkAmount;
}

function LinkLine({ table, of }: LinkLineProps) {
  const dense = useDenseTable();
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const [origin = null] = table.carriers.flatMap(({ origins }) => origins[of]);
  return (
    <tr className={dense.row}>
      <th scope="row" className={dense.cell}>
        <MaybeLink origin={origin} text={words.linkRow[of]} />
        <Carriers table={table} of={of} />
      </th>
      <td className={mergeClasses(dense.cell, common.number)}>
        <Amount amount={linkTotal(table, of)} />
      </td>
    </tr>
  );
}

/** What of an item is which carrier; of what is left only what is not nothing. */
function Carriers({ table, of }: { readonly table: EnergyLinkTable; readonly of?: LinkAmount }) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const amounts = table.carriers.map((carrier) => ({
    name: carrier.carrier,
    amount: of ? carrier[of] : linkDifference(carrier),
  }));
  const filled = amounts.filter(({ amount }) => amount !== 0);
  if (filled.length === 0) return null;
  const texts = filled.map(({ name, amount }) =>
    words.named(name, amount === null ? words.notKnown : amountText(amount)),
  );
  return <span className={common.small}>{words.listed(texts)}</span>;
}

function Amount({ amount }: { readonly amount: number | null }) {
  const words = useBalanceWords();
  return amount === null ? words.notKnown : amountText(amount);
}
