import { waitFor } from "@testing-library/dom";
import { startPane } from "../../src/taskpane/start/start";
import { installBrowserParts } from "./support/browser-parts";
import { installOffice } from "./support/office";

beforeEach(() => {
  document.body.innerHTML = '<div id="pane"></div>';
  document.documentElement.lang = "";
  installBrowserParts();
  Reflect.deleteProperty(globalThis, "Office");
});

const pane = () => document.getElementById("pane")!;

describe("Starting the pane", () => {
  it("without Office.js says so in three languages and leads to help", async () => {
    await startPane(pane());
    const languages = [...pane().querySelectorAll("p")].map(({ lang }) => lang);
    expect(languages).toEqual(["en", "zh-CN", "zh-TW"]);
    expect(pane().querySelector("a")?.getAttribute("href")).toBe("support.html");
  });

  it.each([
    ["zh-CN", "zh-CN", "KPI 考核表"],
    ["zh-HK", "zh-TW", "KPI 考核表"],
    ["fr-FR", "en", "KPI Scorecard"],
  ])(
    "in an Office that speaks %s draws it in %s",
    async (display, language, title) => {
      installOffice(display);
      await startPane(pane());
      await waitFor(() => expect(pane().querySelector("h1")?.textContent).toBe(title), {
        timeout: 20_000,
      });
      expect(document.documentElement.lang).toBe(language);
    },
    60_000,
  );

  it("names itself after Excel's fault where there is an Office but no Excel", async () => {
    installOffice("en-US");
    await startPane(pane());
    await waitFor(() => expect(pane().textContent).toMatch(/works inside Excel|unexpected/), {
      timeout: 20_000,
    });
  });
});
