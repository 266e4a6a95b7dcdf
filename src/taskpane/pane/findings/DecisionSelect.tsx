import { Select } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingView } from "../../desk/views";
import { usePaneTools } from "../paneContext";

/** 采纳情况, written into 校核结果 at once; a word of the consultant's own is kept as it is. */
export function DecisionSelect({ finding }: { readonly finding: FindingView }) {
  const { words, work } = usePaneTools();
  const [pending, setPending] = useState<string | null>(null);
  const { decisions, decisionOf, undecided } = words.findings;

  const decide = async (decision: string) => {
    setPending(decision);
    await work.decide(finding.key, decision);
    setPending(null);
  };
  return (
    <Select
      size="small"
      aria-label={decisionOf(finding.message)}
      value={pending ?? finding.decision}
      onChange={(_, { value }) => void decide(value)}
    >
      <option value="">{undecided}</option>
      {Object.entries(decisions).map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
      {finding.decision !== "" && decisions[finding.decision] === undefined && (
        <option value={finding.decision}>{finding.decision}</option>
      )}
    </Select>
  );
}
