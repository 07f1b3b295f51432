/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../../../src/workbench/page/manifest";

const text = readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8");

describe("the manifest as the workbench reads it", () => {
  it.each([
    ["en-US", "KPI Scorecard", ["Generate scorecard", "Open pane"], "/functions.json"],
    ["zh-CN", "KPI 考核", ["生成考核表", "打开窗格"], "/functions.zh-CN.json"],
    ["zh-TW", "KPI 考核", ["產生考核表", "開啟窗格"], "/functions.zh-TW.json"],
    ["fr-FR", "KPI Scorecard", ["Generate scorecard", "Open pane"], "/functions.json"],
  ])("speaks %s", (locale, group, labels, metadata) => {
    const manifest = readManifest(text, locale);
    expect(manifest.groups.map(({ label }) => label)).toEqual([group]);
    expect(manifest.groups[0]?.buttons.map(({ label }) => label)).toEqual(labels);
    expect(manifest.functions).toEqual({ metadata, namespace: "HR" });
  });

  it("knows what a button does and shows, by paths on this server", () => {
    const { buttons } = readManifest(text, "en-US").groups[0] ?? { buttons: [] };
    expect(buttons.map(({ action }) => action)).toEqual([
      { kind: "runFunction", functionName: "generateScorecard" },
      { kind: "showPane" },
    ]);
    expect(buttons.map(({ icon }) => icon)).toEqual([
      "/assets/icon-generate-32.png",
      "/assets/icon-32.png",
    ]);
    expect(buttons.every(({ tip }) => tip.length > 10)).toBe(true);
  });

  it("finds the pane wherever a build says that it will be served", () => {
    const elsewhere = text.replaceAll("https://localhost:3000", "https://hr.example.com/kpi/v2");
    expect(readManifest(elsewhere, "en-US").pane).toBe("/taskpane.html");
  });

  it.each([
    ["broken XML", text.replace("</OfficeApp>", ""), /well-formed/],
    ["a resource that is missing", text.replace('resid="Group.Label"', 'resid="Nobody"'), /Nobody/],
    [
      "an address of another server",
      text.replace("https://localhost:3000/functions.json", "https://example.com/functions.json"),
      /lies outside/,
    ],
    ["no custom functions", text.replace('"CustomFunctions"', '"Other"'), /no functions/],
  ])("refuses %s by name", (_, faulty, message) => {
    expect(() => readManifest(faulty, "en-US")).toThrow(message);
  });
});
