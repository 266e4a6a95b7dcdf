import { useCallback } from "react";
import { copyText } from "./copyText";
import { usePaneTools } from "./paneContext";

/** Copies and says whether it worked. */
export function useCopy(): (text: string, saidThen?: string) => void {
  const { words, moves } = usePaneTools();
  return useCallback(
    (text, saidThen = words.copied) => {
      void copyText(text).then((isCopied) => moves.say(isCopied ? saidThen : words.copyFailed));
    },
    [words, moves],
  );
}
