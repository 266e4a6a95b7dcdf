/** Office.js could not be had from any place it may be loaded from. */
export class OfficeNotLoaded extends Error {
  constructor(
    /** Every address tried, in order. */
    readonly tried: readonly string[],
  ) {
    super(`office.js: ${tried.join(", ")}`);
    this.name = "OfficeNotLoaded";
  }
}

export interface OfficeSources {
  /** Microsoft's address, in builds that ask for it first. */
  readonly cdn?: string;
  /** The unmodified copy beside the page. */
  readonly local: string;
}

export interface OfficeWaiting {
  /** A CDN that has not answered by then is given up (ms). */
  readonly cdnMs: number;
  /** After this time without Office being ready the user is told (ms). */
  readonly slowMs: number;
  readonly onSlow: () => void;
}

const WAITING: OfficeWaiting = { cdnMs: 4000, slowMs: 8000, onSlow: () => undefined };

/** Set by the build: QINGSHEN_OFFICE. */
export function builtSources(): OfficeSources {
  const cdn = process.env["QINGSHEN_OFFICE_CDN"];
  return { local: "office/office.js", ...(cdn ? { cdn } : {}) };
}

/**
 * Loads office.js and waits until Office is ready. The CDN, where the build asks for it, is only *preloaded* first: a
 * preload that comes too late never runs, while a script tag that was given up on still would, and a second office.js
 * in one page breaks both. Office.js finds its other files through the first script tag that names it, so no failed tag
 * may stay behind. Late is told through `onSlow` and still waited for; rejects with `OfficeNotLoaded`.
 *
 * @example await loadOffice({ onSlow: () => say(startText.slow) }); Office.context.displayLanguage
 */
export async function loadOffice(
  waiting: Partial<OfficeWaiting> = {},
  sources: OfficeSources = builtSources(),
): Promise<{ host: Office.HostType | null; platform: Office.PlatformType | null }> {
  const { cdnMs, slowMs, onSlow } = { ...WAITING, ...waiting };
  const slow = setTimeout(onSlow, slowMs);
  try {
    const isLoaded =
      (sources.cdn !== undefined && (await isPreloaded(sources.cdn, cdnMs)) && (await isRun(sources.cdn))) ||
      (await isRun(sources.local));
    if (!isLoaded) throw new OfficeNotLoaded([...(sources.cdn ? [sources.cdn] : []), sources.local]);
    return await Office.onReady();
  } finally {
    clearTimeout(slow);
  }
}

function isPreloaded(url: string, patienceMs: number): Promise<boolean> {
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "script";
  link.href = url;
  let patience: ReturnType<typeof setTimeout>;
  return new Promise<boolean>((resolve) => {
    patience = setTimeout(() => resolve(false), patienceMs);
    link.onload = () => resolve(true);
    link.onerror = () => resolve(false);
    document.head.append(link);
  }).finally(() => {
    clearTimeout(patience);
    link.remove();
  });
}

function isRun(url: string): Promise<boolean> {
  const script = document.createElement("script");
  script.src = url;
  return new Promise<boolean>((resolve) => {
    script.onload = () => resolve(true);
    script.onerror = () => {
      script.remove();
      resolve(false);
    };
    document.head.append(script);
  });
}
