/**
 * The service worker: keeps the page's own files, so that it opens without network. The build writes the list of files
 * into this script, so every new build is a new script and brings its files along.
 */

/** Replaced by the build with the names of the page's files, relative to this script. */
declare const QINGSHEN_OFFLINE_FILES: readonly string[];

/** The few things of a service worker's surroundings that are used here; the page's library of types has none of them. */
interface ServiceWorkerSurroundings {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(kind: "install" | "activate", listener: (event: LifeEvent) => void): void;
  addEventListener(kind: "fetch", listener: (event: RequestEvent) => void): void;
}
interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const PREFIX = "qingshen-page-";
/** A server that does not answer within this time counts as absent (ms). */
const PATIENCE = 3000;

const worker = globalThis as unknown as ServiceWorkerSurroundings;
const files: readonly string[] = QINGSHEN_OFFLINE_FILES;
const cacheName = PREFIX + fingerprint(files.join(" "));

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(removeOlder()));
worker.addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

/**
 * Files whose name carries their hash are taken from an older cache where it has them. A new script then waits until the
 * pages of the older build are closed: those may still load files of theirs.
 */
async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(files.map((file) => keep(cache, addressOf(file))));
}

async function keep(cache: Cache, address: string): Promise<void> {
  const known = isHashed(address) ? await caches.match(address) : undefined;
  const response = known ?? (await fetch(address, { cache: isHashed(address) ? "default" : "no-cache" }));
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  await cache.put(address, response);
}

/** Caches of ours that belong to an older build; those of other programs on this server are left alone. */
async function removeOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== cacheName).map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

/** undefined: not one of the page's files, the browser fetches it as ever. */
function answerTo(request: Request): Promise<Response> | undefined {
  const address = withoutQuery(request.url);
  if (request.method !== "GET" || !files.some((file) => addressOf(file) === address)) return undefined;
  return isHashed(address) ? keptFirst(address, request) : freshFirst(address, request);
}

async function keptFirst(address: string, request: Request): Promise<Response> {
  return (await keptFile(address)) ?? fetch(request);
}

async function keptFile(address: string): Promise<Response | undefined> {
  return (await caches.open(cacheName)).match(address);
}

/** The page itself: a new build is seen at the next visit, and without network the kept one opens. */
async function freshFirst(address: string, request: Request): Promise<Response> {
  const kept = await keptFile(address);
  if (!kept) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  const fresh = fetch(request).then(
    (response) => (response.ok ? response : kept),
    () => kept,
  );
  return Promise.race([fresh, late]);
}

/** `main.0123456789ab.js` never changes; the page and the icons keep their name and may. */
function isHashed(address: string): boolean {
  return /\.[0-9a-f]{8,}\.\w+$/.test(address);
}

function addressOf(file: string): string {
  return new URL(file, worker.registration.scope).href;
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/, "");
}

/** FNV-1a: tells one list of files from the next. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

export {};
