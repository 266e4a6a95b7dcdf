/** What Office tells of its colours; Excel on the web tells nothing. */
export interface OfficeColours {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** Relative luminance below which a background is dark: halfway between black and white as the eye sees it. */
const DARK_BELOW = 0.18;

/** Whether Office is dark; undefined when it does not say. */
export function isDarkOffice(theme: OfficeColours | undefined): boolean | undefined {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const luminance = luminanceOf(theme?.bodyBackgroundColor ?? "");
  return luminance === undefined ? undefined : luminance < DARK_BELOW;
}

/** Relative luminance of `#RRGGBB` by the sRGB formula of WCAG 2. */
function luminanceOf(colour: string): number | undefined {
  const digits = /^#?([0-9a-f]{6})/i.exec(colour)?.[1];
  if (digits === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => linear(parseInt(digits.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

const systemTheme = () => window.matchMedia("(prefers-color-scheme: dark)");

/** Office's theme and, where Office says nothing, the system's. */
export function isDark(colours: () => OfficeColours | undefined): boolean {
  return isDarkOffice(colours()) ?? systemTheme().matches;
}

/**
 * Tells when the theme changes; answers how to stop. Excel tells no add-in of a change, so the theme is read anew
 * whenever the pane gets the focus back: changing it leads through Excel's options window.
 */
export function watchTheme(colours: () => OfficeColours | undefined, listener: (isDark: boolean) => void): () => void {
  let known = isDark(colours);
  const look = () => {
    if (isDark(colours) === known) return;
    known = !known;
    listener(known);
  };
  const system = systemTheme();
  system.addEventListener("change", look);
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    system.removeEventListener("change", look);
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
}
