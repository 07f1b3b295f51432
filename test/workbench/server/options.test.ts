import { parseOptions } from "../../../src/workbench/server/options";

describe("options of npm start", () => {
  it.each([
    [[], { port: 3000, open: true }],
    [["--no-open"], { port: 3000, open: false }],
    [["--no-open", "--port", "4100"], { port: 4100, open: false }],
    [["--port=0"], { port: 0, open: true }],
  ])("reads %j", (parameters, expected) => {
    expect(parseOptions(parameters)).toEqual(expected);
  });

  it.each([
    [["--port"], /--port wants a number from 0 to 65535, not ""/],
    [["--port", "65536"], /not "65536"/],
    [["--port", "-1"], /not "-1"/],
    [["--port", "3000x"], /not "3000x"/],
    [["--fast"], /Unknown option --fast/],
  ])("refuses %j", (parameters, message) => {
    expect(() => parseOptions(parameters)).toThrow(message);
  });
});
