const fs = require("node:fs");
const https = require("node:https");
const path = require("node:path");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".ttf": "font/ttf",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A content hash before the ending: the file of that name never changes. */
const isHashed = (file) => /\.[0-9a-f]{12}\.[a-z0-9]+$/.test(file);
/** Pages and manifest say which of the other files are the current ones, so they are never kept. */
const isEntry = (file) => /\.(html|xml)$/.test(file);

function cachingOf(file) {
  if (isEntry(file)) return "no-store";
  return isHashed(file) ? "public, max-age=31536000, immutable" : "no-cache";
}

/** The file a request means, inside the folder; undefined when there is none. */
function fileOf(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, "https://localhost").pathname);
  } catch {
    return undefined;
  }
  const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
  const isInside = file.startsWith(folder + path.sep);
  return isInside && fs.existsSync(file) && fs.statSync(file).isFile() ? file : undefined;
}

function answer(folder, request, response) {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405).end();
  const file = fileOf(folder, request.url);
  if (file === undefined) return response.writeHead(404, { "Cache-Control": "no-store" }).end();
  const { size, mtimeMs } = fs.statSync(file);
  const tag = `"${size.toString(16)}-${Math.round(mtimeMs).toString(16)}"`;
  response.setHeader("Cache-Control", cachingOf(path.basename(file)));
  response.setHeader("Content-Type", TYPES[path.extname(file)] ?? "application/octet-stream");
  if (!isEntry(file)) {
    response.setHeader("ETag", tag);
    if (request.headers["if-none-match"] === tag) return response.writeHead(304).end();
  }
  response.writeHead(200, { "Content-Length": size });
  if (request.method === "HEAD") return response.end();
  fs.createReadStream(file).pipe(response);
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

/**
 * Serves a folder over https to this computer alone; port 0 takes a free one. Answers the port and how to stop.
 * Excel on Windows asks for localhost by IPv6 first, so both loopback addresses listen where there are both.
 */
async function serveFolder(folder, { cert, key, port = 3000 }) {
  const open = () => https.createServer({ cert, key }, (request, response) => answer(folder, request, response));
  const first = await listen(open(), port, "127.0.0.1");
  const { port: taken } = first.address();
  const servers = [first];
  await listen(open(), taken, "::1").then(
    (server) => servers.push(server),
    () => undefined,
  );
  const close = () => Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return { port: taken, close };
}

module.exports = { cachingOf, serveFolder };
