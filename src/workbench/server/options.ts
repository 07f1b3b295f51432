/** What `npm start -- …` may say. */
export interface StartOptions {
  /** 0 asks the system for a free port. */
  port: number;
  open: boolean;
}

/** The manifest in dist/ names this port; another one serves the workbench alone, not real Excel. */
export const defaultPort = 3000;

/** Reads `--port N` (or `--port=N`) and `--no-open`; throws a sentence that names what it cannot read. */
export function parseOptions(parameters: readonly string[]): StartOptions {
  const options: StartOptions = { port: defaultPort, open: true };
  const rest = parameters.flatMap((parameter) =>
    parameter.startsWith("--port=") ? ["--port", parameter.slice("--port=".length)] : [parameter],
  );
  while (rest.length > 0) {
    const name = rest.shift();
    if (name === "--no-open") {
      options.open = false;
    } else if (name === "--port") {
      options.port = parsePort(rest.shift());
    } else {
      throw new Error(`Unknown option ${name ?? ""}. Known: --no-open, --port N.`);
    }
  }
  return options;
}

function parsePort(text: string | undefined): number {
  const port = Number(text);
  if (text === undefined || !/^\d{1,5}$/.test(text) || port > 65535) {
    throw new Error(`--port wants a number from 0 to 65535, not "${text ?? ""}".`);
  }
  return port;
}
