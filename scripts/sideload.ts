/**
 * Starts the built add-in in an installed Excel through Microsoft's tools, and serves it until Ctrl+C.
 *   npm run sideload                                  Excel on Windows or Mac
 *   npm run sideload -- web --document URL            Excel on the web, in a workbook of yours
 * Microsoft's tools are fetched by npx when they are asked for, not with `npm ci`: they are 450 MB, with a native
 * module that does not build on every machine, for something that most days of work do not need.
 */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const debugging = "office-addin-debugging@7.0.0";
const certificates = "office-addin-dev-certs@3.0.0";
/** Without the native module, which only add-ins with a unified manifest need. */
const fetching = ["--yes", "--ignore-scripts"];

/** The calls of Microsoft's tools, as arguments of npx. */
export interface Calls {
  readonly trust: readonly string[];
  readonly start: readonly string[];
  readonly stop: readonly string[];
}

/** What to call on this system for what was asked; a sentence where there is no Excel to start. */
export function callsFor(platform: NodeJS.Platform, parameters: readonly string[]): Calls | string {
  const [place = "desktop", ...rest] = parameters;
  if (place !== "desktop" && place !== "web") {
    return `Say "desktop" or "web", not "${place}".`;
  }
  if (place === "desktop" && platform !== "win32" && platform !== "darwin") {
    return (
      "Excel for the desktop runs on Windows and Mac alone. Here: `npm start` for the workbench, or " +
      "`npm run sideload -- web --document URL` for Excel on the web."
    );
  }
  if (place === "web" && !rest.includes("--document")) {
    return "Excel on the web needs a workbook to open: `npm run sideload -- web --document URL`.";
  }
  const manifest = "dist/manifest.xml";
  return {
    trust: [...fetching, certificates, "install", "--days", "365"],
    start: [
      ...fetching,
      debugging,
      "start",
      manifest,
      place,
      "--no-debug",
      "--app",
      "excel",
      ...rest,
    ],
    stop: [...fetching, debugging, "stop", manifest],
  };
}

/** npx is a script on Windows, which only a shell can start. */
function npx(parameters: readonly string[]): Promise<void> {
  const windows = process.platform === "win32";
  return finished(spawn("npx", [...parameters], { cwd: root, stdio: "inherit", shell: windows }));
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${child.spawnargs.join(" ")} ended with ${code}.`)),
    );
  });
}

/** Excel accepts trusted certificates alone: the server is given the one that Microsoft's tool made and trusted. */
function serveWithTrustedCertificate(): void {
  const from = path.join(os.homedir(), ".office-addin-dev-certs");
  const to = path.join(root, "build/certificate");
  mkdirSync(to, { recursive: true });
  for (const name of ["localhost.key", "localhost.crt"]) {
    copyFileSync(path.join(from, name), path.join(to, name));
  }
}

function startServer(): Promise<ChildProcess> {
  const tsx = createRequire(__filename).resolve("tsx/cli");
  const parameters = [tsx, "src/workbench/server/start.ts", "--no-open"];
  const server = spawn(process.execPath, parameters, {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    server.once("exit", () => reject(new Error("The server did not start.")));
    server.stdout.on("data", (text: Buffer) => {
      process.stdout.write(text);
      if (text.includes("Workbench ready")) {
        resolve(server);
      }
    });
  });
}

async function sideload(calls: Calls): Promise<void> {
  if (!existsSync(path.join(root, "dist/manifest.xml"))) {
    throw new Error("dist/ is missing: run `npm run build:all` first.");
  }
  await npx(calls.trust);
  serveWithTrustedCertificate();
  const server = await startServer();
  try {
    await npx(calls.start);
    console.log("Excel has the add-in: Home ▸ KPI Scorecard. Press Ctrl+C to take it out again.");
    await new Promise((resolve) => process.once("SIGINT", resolve));
    await npx(calls.stop);
  } finally {
    server.kill();
  }
}

if (require.main === module) {
  const calls = callsFor(process.platform, process.argv.slice(2));
  const attempt = typeof calls === "string" ? Promise.reject(new Error(calls)) : sideload(calls);
  attempt.catch((problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exitCode = 1;
  });
}
