import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePaneControl } from "../paneContext";

const useStyles = makeStyles({
  frame: {
    position: "relative",
    marginBottom: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  picture: { display: "block", width: "100%", height: "auto" },
  natural: { width: "auto" },
  zoom: {
    display: "block",
    padding: 0,
    border: "none",
    background: "none",
    width: "100%",
    cursor: "zoom-in",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  zoomed: { width: "max-content", cursor: "zoom-out" },
});

/**
 * A drawing as an image: the policy of the page allows pictures from data, and nothing in them can run. It is drawn for
 * a page; in a narrow pane a click shows it in its own size, to be moved inside its frame.
 */
export function Picture({ svg, altText }: { readonly svg: string; readonly altText: string }) {
  const styles = useStyles();
  const { words } = usePaneControl();
  const [isLarge, setIsLarge] = useState(false);
  return (
    <div className={styles.frame}>
      <button
        type="button"
        className={mergeClasses(styles.zoom, isLarge && styles.zoomed)}
        aria-pressed={isLarge}
        title={words.grading.zoom}
        onClick={() => setIsLarge(!isLarge)}
      >
        <img
          className={mergeClasses(styles.picture, isLarge && styles.natural)}
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          alt={altText}
        />
      </button>
    </div>
  );
}
