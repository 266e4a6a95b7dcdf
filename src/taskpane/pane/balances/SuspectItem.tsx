import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { Suspect } from "../../../core/balance/suspects";
import { usePaneTools } from "../paneContext";
import { estimateText, statisticText, unitText } from "./figures";
import { MaybeLink } from "./MaybeLink";
import type { OpenedBalance } from "./openedBalance";
import { flowLabel, flowOrigin, relationOrigin, unitOrigin } from "./openedBalance";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";

const useStyles = makeStyles({
  badge: { marginRight: tokens.spacingHorizontalXS },
  equivalents: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface SuspectItemProps {
  readonly suspect: Suspect;
  readonly opened: OpenedBalance;
}

/** One explanation; where several cannot be told apart, all of them. */
export function SuspectItem({ suspect, opened }: SuspectItemProps) {
  const styles = useStyles();
  const common = useBalanceStyles();
  const pane = usePaneTools().words;
  const words = useBalanceWords();
  const { z, limit, isSignificant } = suspect;
  const [first, ...others] = explanations(suspect);
  return (
    <li className={common.line}>
      {isSignificant && (
        <Badge appearance="tint" size="small" shape="rounded" color="warning" className={styles.badge}>
          {pane.severity.warning}
        </Badge>
      )}
      {first && <Explained explanation={first} opened={opened} />}
      <span className={common.small}>{words.statistic(statisticText(z), statisticText(limit))}</span>
      {others.length > 0 && (
        <>
          <span className={common.quiet}>{words.equivalents}</span>
          <ul className={styles.equivalents}>
            {others.slice(0, MOST).map((explanation, place) => (
              <li key={place}>
                <Explained explanation={explanation} opened={opened} />
              </li>
            ))}
            {others.length > MOST && <li>{words.more(others.length)}</li>}
          </ul>
        </>
      )}
    </li>
  );
}

type Explanation =
  | { readonly kind: "meter"; readonly flow: string; readonly bias: number }
  | { readonly kind: "coefficient"; readonly relation: string; readonly bias: number }
  | { readonly kind: "leak"; readonly nodes: readonly string[]; readonly loss: number };

/** A long list of parallel meters says no more than its first ones. */
const MOST = 12;

function explanations({ meters, leaks, coefficients = [] }: Suspect): readonly Explanation[] {
  return [
    ...meters.map((meter) => ({ kind: "meter" as const, ...meter })),
    ...coefficients.map((coefficient) => ({ kind: "coefficient" as const, ...coefficient })),
    ...leaks.map((leak) => ({ kind: "leak" as const, ...leak })),
  ];
}

function Explained({ explanation, opened }: { readonly explanation: Explanation; readonly opened: OpenedBalance }) {
  const words = useBalanceWords();
  const amount = (value: number) =>
    words.about(`${estimateText(Math.abs(value))} ${unitText(opened.balance.unit)}`.trimEnd());
  if (explanation.kind === "meter") {
    const { flow, bias } = explanation;
    return (
      <>
        <MaybeLink origin={flowOrigin(opened, flow)} text={flowLabel(opened, flow)} />{" "}
        {words.meterSuspect[bias >= 0 ? "high" : "low"]} {amount(bias)}
      </>
    );
  }
  if (explanation.kind === "coefficient") {
    const { relation, bias } = explanation;
    return (
      <>
        <MaybeLink origin={relationOrigin(opened, relation)} text={relation} />{" "}
        {words.coefficientSuspect[bias >= 0 ? "high" : "low"]} {estimateText(Math.abs(bias))}
      </>
    );
  }
  const { nodes, loss } = explanation;
  return (
    <>
      <MaybeLink origin={unitOrigin(opened, nodes[0] ?? null)} text={words.nodes(nodes)} />{" "}
      {words.leak[loss >= 0 ? "loss" : "gain"]} {amount(loss)}
    </>
  );
}
