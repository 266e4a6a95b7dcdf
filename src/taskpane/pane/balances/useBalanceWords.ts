import { usePaneControl } from "../paneContext";
import type { BalanceWords } from "./balances.terms";
import { balanceWords } from "./balances.terms";

export function useBalanceWords(): BalanceWords {
  return balanceWords(usePaneControl().state.language);
}
