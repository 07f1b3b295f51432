import { act, screen } from "@testing-library/react";
import type * as excel from "../../src/excel";
import { followCommands } from "../../src/taskpane/shell/navigation";
import { installOffice } from "./support/office";
import { drawPane } from "./support/pane";

jest.mock("../../src/excel", () => ({
  ...jest.requireActual<typeof excel>("../../src/excel"),
  listScorecards: jest.fn(() => Promise.resolve([])),
  watchScorecards: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));

const loadCommands = () =>
  jest.isolateModulesAsync(async () => {
    await import("../../src/commands");
  });

describe("The ribbon's Generate button", () => {
  it("shows the pane, opens Generate in it and tells Excel that it is done", async () => {
    const stop = followCommands();
    await drawPane();
    const office = installOffice();
    await loadCommands();
    const completed = jest.fn();
    await act(async () => {
      office.actions.get("generateScorecard")?.({
        completed,
      } as unknown as Office.AddinCommands.Event);
      await Promise.resolve();
    });
    expect(
      await screen.findByRole("heading", { level: 1, name: "Generate scorecard" }),
    ).toHaveFocus();
    expect(office.shown()).toBe(1);
    expect(completed).toHaveBeenCalledTimes(1);
    stop();
  });

  it("tells Excel that it is done although the pane cannot be shown", async () => {
    installOffice();
    Office.addin.showAsTaskpane = () => Promise.reject(new Error("not here"));
    const { generateScorecard } = await import("../../src/commands/generate-scorecard");
    const completed = jest.fn();
    const event = { completed } as unknown as Office.AddinCommands.Event;
    await expect(generateScorecard(event)).rejects.toThrow("not here");
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("is ignored by the pane when it asks for a tool that there is not", async () => {
    const stop = followCommands();
    await drawPane();
    act(
      () =>
        void window.dispatchEvent(
          new CustomEvent("kpi-scorecard:tool-asked", { detail: "no-such-tool" }),
        ),
    );
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("KPI Scorecard");
    stop();
  });
});
