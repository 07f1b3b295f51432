/**
 * `npm start`: serves the built add-in and the workbench on https://localhost and opens the
 * workbench. `-- --no-open --port N` only serves; `Workbench ready: URL` says that it answers.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { openBrowser } from "./browser";
import { loadCertificate } from "./certificate";
import { defaultPort, parseOptions } from "./options";
import type { Roots } from "./request-handler";
import { isCode, startServer } from "./server";

const repository = path.resolve(__dirname, "../../..");
const buildFolder = path.join(repository, "build");

async function start(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  const roots = findRoots();
  const certificate = await loadCertificate(path.join(buildFolder, "certificate"));
  const server = await startServer(roots, certificate, options.port).catch((problem: unknown) => {
    throw portProblem(problem, options.port);
  });
  stopOnSignal(() => server.close());
  say(`Workbench ready: ${server.url}`);
  if (server.port !== defaultPort) {
    say(
      `Real Excel needs port ${defaultPort}, which dist/manifest.xml names; the workbench does not.`,
    );
  }
  if (options.open) {
    say(await openBrowser(server.url, path.join(buildFolder, "browser-profile"), certificate));
  }
  say("Press Ctrl+C to stop.");
}

function findRoots(): Roots {
  const library = createRequire(__filename).resolve("@microsoft/office-js/dist/office.js");
  const roots: Roots = {
    addIn: path.join(repository, "dist"),
    workbench: path.join(buildFolder, "workbench"),
    officeLibrary: path.dirname(library),
  };
  const missing = [
    { file: path.join(roots.addIn, "taskpane.html"), command: "npm run build" },
    { file: path.join(roots.workbench, "index.html"), command: "npm run build:workbench" },
  ].find(({ file }) => !existsSync(file));
  if (missing) {
    const file = path.relative(repository, missing.file);
    throw new Error(
      `${file} is missing: run "${missing.command}" first, or "npm start", which does.`,
    );
  }
  return roots;
}

function portProblem(problem: unknown, port: number): unknown {
  if (isCode(problem, "EADDRINUSE")) {
    return new Error(
      `Port ${port} is taken, perhaps by another workbench: stop that one, or take another port ` +
        `with "npm start -- --port ${port + 1}".`,
    );
  }
  if (isCode(problem, "EACCES")) {
    return new Error(`Port ${port} may not be opened by this user: take one above 1023.`);
  }
  return problem;
}

function stopOnSignal(close: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void close().then(() => process.exit(0));
    });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

start().catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
});
