/**
 * The RichApi requests that Excel on the web answers in its own frame and not in the workbook:
 * Office.addin.showAsTaskpane and hide, and the notices that ribbon handlers and custom functions
 * are in place. Few services with few methods, so a table is the whole interpreter.
 */

/** "Background": the runtime lives on without its pane. */
export type RuntimeState = "Visible" | "Background";

export interface Pane {
  state(): RuntimeState;
  setState(state: RuntimeState): void;
}

interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: { Arguments?: unknown[] };
}

interface ObjectPath {
  ObjectPathType: number;
  Name?: string;
}

interface Body {
  Actions?: Action[];
  ObjectPaths?: Record<string, ObjectPath>;
}

const actionType = { instantiate: 1, method: 3, trace: 5 };
const globalObject = 1;

type Method = (pane: Pane, parameter: unknown) => unknown;

const services: Readonly<Record<string, Readonly<Record<string, Method>>>> = {
  "Microsoft.AppRuntime.AppRuntimeService": {
    GetAppRuntimeState: (pane) => pane.state(),
    SetAppRuntimeState: (pane, state) => {
      pane.setState(state === "Visible" ? "Visible" : "Background");
      return null;
    },
  },
  "Microsoft.InternalService.AddinInternalService": {
    NotifyActionHandlerReady: () => null,
  },
  // The functions are called straight in the add-in's page, so nothing waits for this notice.
  "Microsoft.ExcelServices.CustomFunctions": {
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
  },
};

/** How the library marks a request that the frame is to answer. */
const framePartition = "WacPartition";

/** Whether a request, with the custom data that came along, is one for the frame. */
export function isForFrame(customData: unknown, body: string): boolean {
  return (
    customData === framePartition || body.includes('"Microsoft.ExcelServices.CustomFunctions"')
  );
}

/** Answers one request for the frame; what is not in the table is an ApiNotFound. */
export function processFrameRequest(bodyText: string, pane: Pane): string {
  const body = JSON.parse(bodyText) as Body;
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const action of body.Actions ?? []) {
    const path = body.ObjectPaths?.[String(action.ObjectPathId)];
    const service = services[path?.Name ?? ""];
    const method = service?.[action.Name];
    if (action.ActionType === actionType.trace) {
      // The library adds its event handlers when the trace comes back as a result.
      traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: null });
    } else if (action.ActionType === actionType.method && method) {
      const value = method(pane, action.ArgumentInfo?.Arguments?.[0]);
      results.push({ ActionId: action.Id, Value: value });
    } else if (action.ActionType !== actionType.instantiate || !(service ?? isGlobal(path))) {
      const error = apiNotFound(path?.Name ?? "", action.Name);
      return JSON.stringify({ Results: results, TraceIds: traces, Error: error });
    }
  }
  return JSON.stringify({ Results: results, TraceIds: traces });
}

function isGlobal(path: ObjectPath | undefined): boolean {
  return path?.ObjectPathType === globalObject;
}

function apiNotFound(target: string, member: string) {
  const name = [target || "an unnamed object", member].filter(Boolean).join(".");
  return { Code: "ApiNotFound", Message: `The workbench has no ${name}.`, Location: name };
}
