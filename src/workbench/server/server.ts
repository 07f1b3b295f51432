/** The https server of the workbench, on this machine's own addresses only. */
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "./certificate";
import { createRequestHandler, workbenchPath, type Roots } from "./request-handler";

export interface RunningServer {
  port: number;
  /** Address of the workbench page. */
  url: string;
  close(): Promise<void>;
}

/**
 * Listens on `port` (0: any free one). "localhost" is 127.0.0.1 for some programs and ::1 for
 * others, so both are served; the second may be missing where the machine has no IPv6.
 * Throws Node's own error (`code` EADDRINUSE, EACCES) when the port cannot be had.
 */
export async function startServer(
  roots: Roots,
  certificate: Certificate,
  port: number,
): Promise<RunningServer> {
  const handler = createRequestHandler(roots);
  const listening = async (host: string, wanted: number): Promise<Server> => {
    const server = createServer({ key: certificate.key, cert: certificate.certificate }, handler);
    await listen(server, host, wanted);
    return server;
  };
  const first = await listening("127.0.0.1", port);
  const actual = (first.address() as AddressInfo).port;
  const servers = [first];
  try {
    servers.push(await listening("::1", actual));
  } catch (problem) {
    if (isCode(problem, "EADDRINUSE")) {
      await close(first);
      throw problem;
    }
  }
  return {
    port: actual,
    url: `https://localhost:${actual}${workbenchPath}`,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

/** Whether `problem` is a system error with that code. */
export function isCode(problem: unknown, code: string): boolean {
  return (problem as NodeJS.ErrnoException | null)?.code === code;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
