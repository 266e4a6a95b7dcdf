import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { areValid, developmentCertificate } from "../../src/taskpane/serve/certificate.cjs";
import { cachingOf, serveFolder } from "../../src/taskpane/serve/serveFolder.cjs";

let folder: string;
let certificate: Awaited<ReturnType<typeof developmentCertificate>>;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "qingshen-serving-"));
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "secret.txt"), "not served");
  writeFileSync(join(folder, "dist/taskpane.html"), "<p>清审</p>");
  writeFileSync(join(folder, "dist/index.html"), "start");
  writeFileSync(join(folder, "dist/taskpane.0123456789ab.js"), "1");
  certificate = await developmentCertificate(join(folder, "certificates"));
  server = await serveFolder(join(folder, "dist"), { ...certificate, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function get(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  return new Promise<{ status: number | undefined; headers: IncomingMessage["headers"]; text: string }>(
    (resolve, reject) => {
      // The authority is the only one trusted: a certificate that does not fit localhost would be refused.
      const asked = request(
        {
          host: "localhost",
          port: server.port,
          path,
          ca: readFileSync(certificate.paths.ca),
          agent: false,
          ...options,
        },
        (response) => {
          let text = "";
          response.on("data", (part: Buffer) => (text += part.toString()));
          response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
        },
      );
      asked.on("error", reject);
      asked.end();
    },
  );
}

describe("serving the pages over https", () => {
  it("gives localhost a certificate that its own authority vouches for", async () => {
    const { status, text, headers } = await get("/taskpane.html");
    expect([status, text]).toEqual([200, "<p>清审</p>"]);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  });

  it("never lets a page be kept, and a file of hashed name for ever", async () => {
    expect((await get("/taskpane.html")).headers["cache-control"]).toBe("no-store");
    expect((await get("/")).headers["cache-control"]).toBe("no-store");
    expect((await get("/taskpane.0123456789ab.js")).headers["cache-control"]).toContain("immutable");
    expect(cachingOf("manifest.xml")).toBe("no-store");
    expect(cachingOf("office.js")).toBe("no-cache");
  });

  it("answers that an unchanged file is unchanged", async () => {
    const { headers } = await get("/taskpane.0123456789ab.js");
    const again = await get("/taskpane.0123456789ab.js", { headers: { "If-None-Match": headers.etag ?? "" } });
    expect([again.status, again.text]).toEqual([304, ""]);
  });

  it("gives out nothing beside the folder, and only reads", async () => {
    expect((await get("/../secret.txt")).status).toBe(404);
    expect((await get("/%2e%2e%2fsecret.txt")).status).toBe(404);
    expect((await get("/%zz")).status).toBe(404);
    expect((await get("/missing.js")).status).toBe(404);
    expect((await get("/taskpane.html", { method: "POST" })).status).toBe(405);
    expect((await get("/taskpane.html", { method: "HEAD" })).text).toBe("");
  });

  it("keeps a certificate that is still good, and not one that ends within a day", async () => {
    const before = statSync(certificate.paths.cert).mtimeMs;
    await developmentCertificate(join(folder, "certificates"));
    expect(statSync(certificate.paths.cert).mtimeMs).toBe(before);
    expect(areValid(certificate.paths)).toBe(true);
    expect(areValid(certificate.paths, Date.now() + 29.5 * 86_400_000)).toBe(false);
    expect(areValid({ ...certificate.paths, key: join(folder, "missing.key") })).toBe(false);
  });

  it("leaves the computer's own list of authorities alone when asked for another folder", () => {
    expect(certificate.trusted).toBe("notAsked");
  });
});
