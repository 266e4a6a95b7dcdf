import { Badge } from "@fluentui/react-components";
import type { Severity } from "../../core/outcome/outcome";
import { usePaneTools } from "./paneContext";

const COLOUR = { error: "danger", warning: "warning", info: "informative" } as const;

interface SeverityBadgeProps {
  readonly severity: Severity;
  readonly className?: string;
}

export function SeverityBadge({ severity, className }: SeverityBadgeProps) {
  const { words } = usePaneTools();
  return (
    <Badge appearance="tint" size="small" shape="rounded" color={COLOUR[severity]} className={className}>
      {words.severity[severity]}
    </Badge>
  );
}
