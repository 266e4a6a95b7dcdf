import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  group: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  toggle: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  mark: { width: "8px", height: "8px", marginRight: tokens.spacingHorizontalXS },
  pressed: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    ":hover": { color: tokens.colorBrandForeground2Hover, backgroundColor: tokens.colorBrandBackground2Hover },
  },
});

interface ToggleFilterProps<T extends string> {
  readonly label: string;
  /** `colour`: of this kind in the picture above. */
  readonly options: readonly {
    readonly value: T;
    readonly text: string;
    readonly count: number;
    readonly colour?: string;
  }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Any number of kinds at once; none chosen means all. */
export function ToggleFilter<T extends string>({ label, options, chosen, onChange }: ToggleFilterProps<T>) {
  const styles = useStyles();
  const toggle = (value: T) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <div role="group" aria-label={label} className={styles.group}>
      {options.map(({ value, text, count, colour }) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen.includes(value)}
          className={mergeClasses(styles.toggle, chosen.includes(value) && styles.pressed)}
          onClick={() => toggle(value)}
        >
          {colour !== undefined && (
            <svg className={styles.mark} viewBox="0 0 8 8" aria-hidden="true">
              <rect width="8" height="8" rx="1" fill={colour} />
            </svg>
          )}
          {text} {count}
        </button>
      ))}
    </div>
  );
}
