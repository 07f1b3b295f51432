import {
  isForFrame,
  processFrameRequest,
  type RuntimeState,
} from "../../../src/workbench/page/transport/frame-services";

function pane(): { state(): RuntimeState; setState(state: RuntimeState): void } {
  let now: RuntimeState = "Background";
  return {
    state: () => now,
    setState: (next) => {
      now = next;
    },
  };
}

const runtimeService = "Microsoft.AppRuntime.AppRuntimeService";

function call(service: string, name: string, ...parameters: unknown[]): string {
  return JSON.stringify({
    Actions: [
      { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
      {
        Id: 3,
        ActionType: 3,
        Name: name,
        ObjectPathId: 1,
        ArgumentInfo: { Arguments: parameters },
      },
    ],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: service } },
  });
}

describe("requests that Excel's frame answers", () => {
  it("show and hide the pane, and tell which it is", () => {
    const shown = pane();
    processFrameRequest(call(runtimeService, "SetAppRuntimeState", "Visible"), shown);
    expect(shown.state()).toBe("Visible");
    const answer: unknown = JSON.parse(
      processFrameRequest(call(runtimeService, "GetAppRuntimeState"), shown),
    );
    expect(answer).toMatchObject({ Results: [{ ActionId: 3, Value: "Visible" }] });
    processFrameRequest(call(runtimeService, "SetAppRuntimeState", "Background"), shown);
    expect(shown.state()).toBe("Background");
  });

  it("give traces back as results, without which the library adds no event handler", () => {
    const body = JSON.stringify({
      Actions: [{ Id: 7, ActionType: 5, Name: "Trace", ObjectPathId: 0 }],
      ObjectPaths: {},
    });
    expect(JSON.parse(processFrameRequest(body, pane()))).toEqual({
      Results: [{ ActionId: 7, Value: null }],
      TraceIds: [7],
    });
  });

  it("take the notice that custom functions are in place, whose batch names the workbook too", () => {
    const body = JSON.stringify({
      Actions: [
        { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
        { Id: 4, ActionType: 1, Name: "", ObjectPathId: 3 },
        {
          Id: 5,
          ActionType: 3,
          Name: "_SetOsfControlContainerReadyForCustomFunctions",
          ObjectPathId: 1,
        },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" },
        3: { Id: 3, ObjectPathType: 1, Name: "" },
      },
    });
    expect(isForFrame(null, body)).toBe(true);
    expect(JSON.parse(processFrameRequest(body, pane()))).toEqual({
      Results: [{ ActionId: 5, Value: null }],
      TraceIds: [],
    });
  });

  it("are marked so by the library; all others are the workbook's", () => {
    expect(isForFrame("WacPartition", "{}")).toBe(true);
    expect(isForFrame("", '{"Actions":[]}')).toBe(false);
  });

  it.each([
    [runtimeService, "Explode"],
    ["Microsoft.Office.Licensing.License", "GetFeatureTier"],
  ])("refuse %s.%s as ApiNotFound, by name", (service, name) => {
    const { Error: problem } = JSON.parse(processFrameRequest(call(service, name), pane())) as {
      Error: { Code: string; Message: string };
    };
    expect(problem.Code).toBe("ApiNotFound");
    expect(problem.Message).toContain(service);
  });
});
