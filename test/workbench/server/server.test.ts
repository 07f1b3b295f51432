import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import https from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import os from "node:os";
import path from "node:path";
import { loadCertificate } from "../../../src/workbench/server/certificate";
import { isCode, startServer, type RunningServer } from "../../../src/workbench/server/server";

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const icon = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]);
let folder: string;
let server: RunningServer;
let certificate: Awaited<ReturnType<typeof loadCertificate>>;
let roots: { addIn: string; workbench: string; officeLibrary: string };

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "server-"));
  const file = async (name: string, content: string | Buffer) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  };
  await file("secret.txt", "secret");
  await file(
    "dist/taskpane.html",
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
  );
  await file("dist/functions.json", '{"functions":[]}');
  await file("dist/assets/icon-16.png", icon);
  await file("dist/考核.txt", "考核");
  await file("workbench/index.html", "workbench");
  await file("office/office.js", "office");
  roots = {
    addIn: path.join(folder, "dist"),
    workbench: path.join(folder, "workbench"),
    officeLibrary: path.join(folder, "office"),
  };
  certificate = await loadCertificate(path.join(folder, "certificate"));
  server = await startServer(roots, certificate, 0);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** A raw request: `fetch` would tidy the path before it is sent. */
function request(
  requestPath: string,
  options: https.RequestOptions = {},
  host = "localhost",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    https
      .request(
        { host, port: server.port, path: requestPath, ca: certificate.certificate, ...options },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts),
            }),
          );
        },
      )
      .on("error", reject)
      .end();
  });
}

describe("the workbench's server", () => {
  it("says the address of the workbench and answers there over https it can prove", async () => {
    expect(server.url).toBe(`https://localhost:${server.port}/workbench/`);
    expect(await request("/workbench/")).toMatchObject({
      status: 200,
      body: Buffer.from("workbench"),
    });
  });

  it.each(["/", "/workbench"])("sends %s to the workbench", async (from) => {
    const { status, headers } = await request(from);
    expect([status, headers.location]).toEqual([302, "/workbench/"]);
  });

  it("serves the add-in byte for byte, icons without no-store", async () => {
    const { status, headers, body } = await request("/assets/icon-16.png?v=1");
    expect(status).toBe(200);
    expect(body.equals(icon)).toBe(true);
    expect(headers["content-type"]).toBe("image/png");
    expect(headers["cache-control"]).not.toContain("no-store");
  });

  it("serves names in Chinese", async () => {
    expect((await request(encodeURI("/考核.txt"))).body.toString()).toBe("考核");
  });

  it("lets any origin read the functions' metadata, as JSON", async () => {
    const { headers } = await request("/functions.json");
    expect(headers["content-type"]).toMatch(/^application\/json/);
    expect(headers["access-control-allow-origin"]).toBe("*");
  });

  it("points the pane at the local Office.js, with a length that fits", async () => {
    const { headers, body } = await request("/taskpane.html");
    expect(body.toString()).toBe('<script src="/office-js/office.js"></script>');
    expect(headers["content-length"]).toBe(String(body.length));
    expect((await request("/office-js/office.js")).body.toString()).toBe("office");
  });

  it("answers 304 to a browser whose copy is still good", async () => {
    const { headers } = await request("/functions.json");
    const again = await request("/functions.json", {
      headers: { "if-none-match": String(headers.etag) },
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/workbench/../../secret.txt",
    "/office-js/..%2fsecret.txt",
    "/%00",
    "/%ff",
    "/missing.html",
    "/assets",
  ])("hands out nothing for %s", async (requestPath) => {
    const { status, body } = await request(requestPath);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain("secret\n");
    expect(body.equals(Buffer.from("secret"))).toBe(false);
  });

  it("only hands out: no POST, and HEAD without a body", async () => {
    expect((await request("/functions.json", { method: "POST" })).status).toBe(405);
    const head = await request("/taskpane.html", { method: "HEAD" });
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  it("does not take a port that is taken", async () => {
    const second = startServer(roots, certificate, server.port);
    const problem: unknown = await second.catch((reason: unknown) => reason);
    expect(isCode(problem, "EADDRINUSE")).toBe(true);
  });
});
