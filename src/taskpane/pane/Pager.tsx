import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePaneTools } from "./paneContext";
import type { Pages } from "./usePages";
import { PAGE } from "./usePages";

const useStyles = makeStyles({
  pager: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Turns the pages of a long list; nothing when one page is enough. */
export function Pager({ pages, label }: { readonly pages: Pages<unknown>; readonly label: string }) {
  const styles = useStyles();
  const { words } = usePaneTools();
  const { first, total, shown, turn } = pages;
  if (total <= PAGE) return null;
  const next = first + PAGE;
  return (
    <nav aria-label={label} className={styles.pager}>
      <Button size="small" disabledFocusable={first === 0} onClick={() => turn(first - PAGE)}>
        {words.previousPage}
      </Button>
      <span role="status">{words.pageOf(first + 1, first + shown.length, total)}</span>
      <Button size="small" disabledFocusable={next >= total} onClick={() => turn(next)}>
        {words.nextPage}
      </Button>
    </nav>
  );
}
