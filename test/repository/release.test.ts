/** A release names the address that will serve it: webpack refuses to build one for localhost. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** Asks webpack.config.js for its builds in a process of its own; gives what it says on failure, "" otherwise. */
function refusal(baseUrl: string | undefined, release: boolean): string {
  const { ADDIN_BASE_URL: _base, RELEASE: _release, ...environment } = process.env;
  const { stderr } = spawnSync(
    process.execPath,
    ["-e", `require("./webpack.config.js")({ release: ${release} }, {})`],
    {
      cwd: root,
      encoding: "utf8",
      env: baseUrl === undefined ? environment : { ...environment, ADDIN_BASE_URL: baseUrl },
    },
  );
  return stderr;
}

describe("a release", () => {
  it.each([
    undefined,
    "https://localhost:3000",
    "https://127.0.0.1",
    "http://apps.example.com/kpi",
  ])("is refused for the address %s", (baseUrl) => {
    expect(refusal(baseUrl, true)).toContain("A release needs ADDIN_BASE_URL");
  });

  it("is built for an https address of the company's own", () => {
    expect(refusal("https://apps.example.com/kpi", true)).toBe("");
  });

  it("is not what an everyday build is", () => {
    expect(refusal(undefined, false)).toBe("");
  });
});
