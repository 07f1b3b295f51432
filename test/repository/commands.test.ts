/** The commands in scripts/ that decide something. */
import { verdict } from "../../scripts/report-tests";
import { callsFor } from "../../scripts/sideload";

const counts = (changes = {}) => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...changes,
});

describe("the last line of .ci/run", () => {
  it.each([
    ["all passed", [counts()], "tests: 5 passed, 0 failed", true],
    ["one failed", [counts({ numFailedTests: 1 })], "tests: 5 passed, 1 failed", false],
    [
      "some skipped",
      [counts({ numPendingTests: 2, numTodoTests: 1 })],
      "tests: 5 passed, 0 failed, 3 skipped",
      true,
    ],
    [
      "a file broke before its tests",
      [counts({ numRuntimeErrorTestSuites: 1 })],
      "tests: 5 passed, 1 failed",
      false,
    ],
    ["nothing ran", [counts({ numPassedTests: 0 })], "tests: 0 passed, 0 failed", false],
    ["no counts were left", [undefined], "tests: 0 passed, 1 failed", false],
    ["no run was named", [], "tests: 0 passed, 0 failed", false],
    ["the second run passed, too", [counts(), counts()], "tests: 5 passed, 0 failed", true],
    [
      "the second run failed",
      [counts(), counts({ numFailedTests: 2 })],
      "tests: 5 passed, 2 failed",
      false,
    ],
    ["the second run left nothing", [counts(), undefined], "tests: 5 passed, 1 failed", false],
  ])("when %s", (_when, runs, line, good) => {
    expect(verdict(runs)).toEqual({ line, good });
  });
});

describe("sideload", () => {
  it.each(["win32", "darwin"] as const)(
    "starts desktop Excel with the built manifest on %s",
    (platform) => {
      expect(callsFor(platform, [])).toMatchObject({
        start: expect.arrayContaining(["start", "dist/manifest.xml", "desktop", "excel"]),
        stop: expect.arrayContaining(["stop", "dist/manifest.xml"]),
      });
    },
  );

  it("passes a workbook on to Excel on the web, on any system", () => {
    const url = "https://example.com/book.xlsx";
    expect(callsFor("linux", ["web", "--document", url])).toMatchObject({
      start: expect.arrayContaining(["web", "--document", url]),
    });
  });

  it.each([
    ["linux", [], "npm start"],
    ["win32", ["web"], "--document URL"],
    ["win32", ["phone"], '"phone"'],
  ] as const)("says what to do instead on %s with %j", (platform, parameters, advice) => {
    expect(callsFor(platform, parameters)).toEqual(expect.stringContaining(advice));
  });
});
