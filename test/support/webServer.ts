import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "./localCertificate";

export interface WebServer {
  /** `https://localhost:12345` */
  readonly origin: string;
  close(): Promise<void>;
}

/** An https server on localhost, on a port that is free. */
export async function webServer(listener: RequestListener, certificate: Certificate): Promise<WebServer> {
  const server = createServer(certificate, listener);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { origin: `https://localhost:${port}`, close };
}
