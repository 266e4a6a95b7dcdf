import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { AuditView } from "../../desk/views";
import { usePaneControl } from "../paneContext";
import { Picture } from "../grading/Picture";
import { ToggleFilter } from "../ToggleFilter";
import { useOpened } from "../useOpened";
import { BalanceCard } from "./BalanceCard";
import { BalanceList } from "./BalanceList";
import { EnergyAccounts } from "./EnergyAccounts";
import { FillSheets } from "./FillSheets";
import type { Part } from "./part";
import { countParts, PARTS, SHEETS } from "./part";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";
import { WaterRatioList } from "./WaterRatioList";

const useStyles = makeStyles({ hidden: { display: "none" } });

/** Which balances close and which meter is in doubt, how water is used, what energy and CO2 it comes to. */
export function BalancesView() {
  const styles = useStyles();
  const common = useBalanceStyles();
  const { state, words, work } = usePaneControl();
  const { opened, open, close, list } = useOpened(work.balance);
  if (!state.audit) return <p className={common.note}>{words.home.notRead}</p>;
  return (
    <>
      {opened && <BalanceCard view={opened} onBack={close} />}
      <div ref={list} className={opened ? styles.hidden : undefined}>
        <AccountParts audit={state.audit} onOpen={open} />
      </div>
    </>
  );
}

interface PartProps {
  readonly audit: AuditView;
  readonly onOpen: (place: number) => Promise<void>;
}

/** One part at a time: each may be a long list. */
function AccountParts({ audit, onOpen }: PartProps) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const [chosen, setChosen] = useState<Part | null>(null);
  const counts = countParts(audit);
  const first = PARTS.find((part) => counts[part] > 0);
  if (first === undefined) {
    const kinds = [...SHEETS.balances, ...SHEETS.energy];
    return <FillSheets text={words.none} kinds={kinds} tables={audit.standardTables} />;
  }
  const part = chosen ?? first;
  return (
    <>
      <div className={common.parts}>
        <ToggleFilter
          label={words.parts}
          options={PARTS.filter((value) => value !== "exchanges" || counts.exchanges > 0).map((value) => ({
            value,
            text: words.part[value],
            count: counts[value],
          }))}
          chosen={[part]}
          onChange={(parts) => setChosen(parts.find((each) => each !== part) ?? part)}
        />
      </div>
      {counts[part] === 0 ? (
        <FillSheets text={words.nonePart[part]} kinds={SHEETS[part]} tables={audit.standardTables} />
      ) : (
        <ShownPart part={part} audit={audit} onOpen={onOpen} />
      )}
    </>
  );
}

function ShownPart({ part, audit, onOpen }: PartProps & { readonly part: Part }) {
  const { balances, energy, exchanges } = audit;
  if (part === "exchanges") return exchanges.map(({ title, ...picture }) => <Picture key={title} {...picture} />);
  if (part === "energy") return energy && <EnergyAccounts energy={energy} />;
  if (!balances) return null;
  if (part === "water") return <WaterRatioList users={balances.water} />;
  return <BalanceList balances={balances.balances} onOpen={onOpen} />;
}
