import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PaneHost } from "../desk/desk";

/** Fonts that Windows, macOS and Linux bring along; none is loaded. */
const fontFamilyBase = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', sans-serif";

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase };

/** Light or dark as Office is, also when the user changes it while the pane is open. */
export function usePaneTheme(host: PaneHost): Theme {
  const [isDark, setIsDark] = useState(host.isDark);
  useEffect(() => host.onThemeChange(setIsDark), [host]);
  return isDark ? DARK : LIGHT;
}
