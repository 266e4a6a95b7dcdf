/** The file that `offline.ts` becomes; it must keep its name, so that the browser finds a newer one. */
const SCRIPT = "offline.js";

/** Keeps the page's own files in the browser, so that it opens without network. Where that is not possible nothing is lost. */
export async function keepForOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(SCRIPT, { scope: "./", updateViaCache: "none" });
  } catch {
    // Private windows and certificates that are not trusted refuse it; the page works with the network then.
  }
}
