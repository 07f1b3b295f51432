/**
 * Opens the workbench in a browser that is already installed, with a profile folder of its own that
 * accepts this server's key and nothing else unknown: no certificate warning, no change to the
 * machine's trust store or to the user's own browser profile.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

export interface InstalledBrowser {
  name: string;
  file: string;
}

interface Machine {
  platform: NodeJS.Platform;
  environment: NodeJS.ProcessEnv;
  exists: (file: string) => boolean;
}

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
};

/** The first Chromium-based browser found; `CHROMIUM_PATH` goes before all others. */
export function findBrowser(machine: Machine = thisMachine): InstalledBrowser | undefined {
  return candidates(machine).find(({ file }) => machine.exists(file));
}

function candidates({ platform, environment }: Machine): InstalledBrowser[] {
  const named = environment.CHROMIUM_PATH
    ? [{ name: "the browser of CHROMIUM_PATH", file: environment.CHROMIUM_PATH }]
    : [];
  if (platform === "win32") {
    return [...named, ...windowsCandidates(environment)];
  }
  if (platform === "darwin") {
    const folders = ["/Applications", path.posix.join(environment.HOME ?? "", "Applications")];
    return [...named, ...folders.flatMap(macCandidates)];
  }
  return [...named, ...linuxCandidates(environment)];
}

function windowsCandidates(environment: NodeJS.ProcessEnv): InstalledBrowser[] {
  const folders = [
    environment.ProgramFiles,
    environment["ProgramFiles(x86)"],
    environment.LOCALAPPDATA,
  ].filter((folder): folder is string => Boolean(folder));
  const programs = [
    { name: "Microsoft Edge", file: "Microsoft\\Edge\\Application\\msedge.exe" },
    { name: "Google Chrome", file: "Google\\Chrome\\Application\\chrome.exe" },
    { name: "Chromium", file: "Chromium\\Application\\chrome.exe" },
  ];
  return programs.flatMap(({ name, file }) =>
    folders.map((folder) => ({ name, file: path.win32.join(folder, file) })),
  );
}

function macCandidates(folder: string): InstalledBrowser[] {
  return ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => ({
    name,
    file: path.posix.join(folder, `${name}.app/Contents/MacOS/${name}`),
  }));
}

function linuxCandidates(environment: NodeJS.ProcessEnv): InstalledBrowser[] {
  const programs = [
    { name: "Google Chrome", file: "google-chrome" },
    { name: "Google Chrome", file: "google-chrome-stable" },
    { name: "Chromium", file: "chromium" },
    { name: "Chromium", file: "chromium-browser" },
    { name: "Microsoft Edge", file: "microsoft-edge" },
    { name: "Microsoft Edge", file: "microsoft-edge-stable" },
  ];
  const folders = [...(environment.PATH ?? "").split(":"), "/usr/bin", "/snap/bin"].filter(Boolean);
  return programs.flatMap(({ name, file }) =>
    folders.map((folder) => ({ name, file: path.posix.join(folder, file) })),
  );
}

/** Whether a window can be shown: on Linux that takes a display server. */
export function hasDisplay({ platform, environment }: Machine = thisMachine): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = environment;
  return platform === "win32" || platform === "darwin" || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Command line for a window of its own that accepts only the key with this hash. */
export function browserParameters(url: string, profile: string, publicKeyHash: string): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    `--user-data-dir=${profile}`,
    `--ignore-certificate-errors-spki-list=${publicKeyHash}`,
    "--no-first-run",
    "--no-default-browser-check",
    // Chromium refuses its sandbox to root, which is who a container runs as.
    ...(isRoot ? ["--no-sandbox"] : []),
    url,
  ];
}

/** Opens `url` and says in one line what was done, or what the reader can do instead. */
export async function openBrowser(
  url: string,
  profile: string,
  certificate: { publicKeyHash: string; certificateFile: string },
): Promise<string> {
  const byHand =
    `Open ${url} yourself. The browser will warn once, because the certificate was made on ` +
    `this machine (${certificate.certificateFile}): accept it for localhost, or trust that file.`;
  if (!hasDisplay()) {
    return `No display here to open a browser on. ${byHand}`;
  }
  const browser = findBrowser();
  if (!browser) {
    return `No Chrome, Edge or Chromium found (CHROMIUM_PATH can name one). ${byHand}`;
  }
  const failure = await launch(browser, browserParameters(url, profile, certificate.publicKeyHash));
  return failure === undefined
    ? `Opened in ${browser.name} with a profile of its own (${profile}) that accepts this ` +
        `server's certificate; nothing was changed on this machine.`
    : `${browser.name} did not start (${failure}). ${byHand}`;
}

/** The problem that kept the browser from starting, if any; the window outlives this process. */
function launch(browser: InstalledBrowser, parameters: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(browser.file, parameters, { detached: true, stdio: "ignore" });
    child.once("error", (problem) => resolve(problem.message));
    child.once("spawn", () => {
      child.unref();
      resolve(undefined);
    });
  });
}
