/**
 * The browser inside npm's @sparticuz/chromium, unpacked once for all test runs: end-to-end tests
 * need no browser installed on Linux. The package unpacks into the temporary folder file by file
 * and takes a half-written file of a parallel run for a whole one, so it is given a folder of its
 * own that gets its final name when it is complete.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const repository = path.resolve(__dirname, "../../..");

export interface UnpackedChromium {
  file: string;
  /** Set where the machine lacks libraries or fonts that the package brings along. */
  environment: NodeJS.ProcessEnv;
}

/** The package holds a browser for 64-bit Intel and AMD alone. */
export function hasPackagedChromium(): boolean {
  return process.platform === "linux" && process.arch === "x64";
}

export function unpackChromium(): UnpackedChromium {
  const { version } = createRequire(__filename)(
    path.join(repository, "node_modules/@sparticuz/chromium/package.json"),
  ) as { version: string };
  const folder = path.join(repository, "build", `chromium-${version}`);
  if (!existsSync(folder)) {
    unpackInto(folder);
  }
  const file = path.join(folder, "chromium");
  return { file, environment: { ...libraries(file, folder), ...fonts(folder) } };
}

function unpackInto(folder: string): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  const staging = mkdtempSync(`${folder}-`);
  const program = `import("@sparticuz/chromium").then((package_) => package_.default.executablePath())`;
  // The package unpacks its libraries too when it believes that it runs in a bare container.
  const environment = { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
  try {
    execFileSync(process.execPath, ["-e", program], { cwd: repository, env: environment });
    renameSync(staging, folder);
  } catch (problem) {
    rmSync(staging, { recursive: true, force: true });
    // Another run may have been quicker.
    if (!existsSync(folder)) {
      throw problem;
    }
  }
}

function libraries(file: string, folder: string): NodeJS.ProcessEnv {
  const needed = execFileSync("ldd", [file], { encoding: "utf8" });
  const own = path.join(folder, "al2023", "lib");
  return needed.includes("not found")
    ? { LD_LIBRARY_PATH: [own, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":") }
    : {};
}

function fonts(folder: string): NodeJS.ProcessEnv {
  return existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: path.join(folder, "fonts") };
}
