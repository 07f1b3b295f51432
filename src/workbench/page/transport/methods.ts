/** The calls that arrive as "executeMethod", told apart by a dispatch number. */
import type { DocumentSettings } from "./document-settings";
import { isForFrame, processFrameRequest, type Pane } from "./frame-services";

export const dispatch = {
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** The library's ooeInternalError and ooeSuccess. */
const internalError = 5001;
const success = 0;

export interface Services {
  processRichApi(body: string): Promise<string>;
  pane: Pane;
  settings: DocumentSettings;
  /** A ribbon command has called `event.completed()`, or could not be run (`status` not 0). */
  onCommandCompleted(commandId: string, status: number): void;
  onUnanswered(what: string): void;
}

interface MethodCall {
  DdaMethod?: { DispatchId?: number };
  ArrayData?: unknown[];
  [key: string]: unknown;
}

interface Answer {
  Version: 1;
  Error: number;
  [key: string]: unknown;
}

/** Answers one executeMethod call. Never rejects: a failure becomes an error in the answer. */
export async function executeMethod(data: unknown, services: Services): Promise<Answer> {
  try {
    return await dispatchCall(data, services);
  } catch (problem) {
    services.onUnanswered(`executeMethod: ${String(problem)}`);
    return { Version: 1, Error: internalError };
  }
}

async function dispatchCall(data: unknown, services: Services): Promise<Answer> {
  const call = (data ?? {}) as MethodCall;
  const id = call.DdaMethod?.DispatchId;
  switch (id) {
    case dispatch.richApi:
      return answer({ Data: await richApi(call.ArrayData ?? [], services) });
    case dispatch.commandCompleted: {
      const [commandId, status] = commandResult(call);
      services.onCommandCompleted(commandId, status);
      return answer({});
    }
    case dispatch.loadSettings:
      return answer({ Properties: { Settings: services.settings.named() } });
    case dispatch.saveSettings:
      services.settings.replace(call);
      return answer({});
    default:
      services.onUnanswered(`executeMethod ${String(id)}`);
      return { Version: 1, Error: internalError };
  }
}

function answer(fields: Record<string, unknown>): Answer {
  return { Version: 1, Error: success, ...fields };
}

/** ArrayData of a RichApi call: custom data, method, path, headers, body, app permission, flags. */
async function richApi(array: readonly unknown[], services: Services): Promise<unknown[]> {
  const body = textOf(array[4]);
  try {
    const text = isForFrame(array[0], body)
      ? processFrameRequest(body, services.pane)
      : await services.processRichApi(body);
    reportMissingMember(text, services);
    return [200, [], text];
  } catch (problem) {
    services.onUnanswered(`RichApi request: ${String(problem)}`);
    return [
      500,
      [],
      JSON.stringify({ error: { code: "GeneralException", message: String(problem) } }),
    ];
  }
}

/** An Excel feature that the workbench lacks; other errors are the add-in's to handle. */
function reportMissingMember(answerText: string, services: Services): void {
  if (!answerText.includes("ApiNotFound")) {
    return;
  }
  const { Error: problem } = JSON.parse(answerText) as {
    Error?: { Code: string; Message: string };
  };
  if (problem?.Code === "ApiNotFound") {
    services.onUnanswered(problem.Message);
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function commandResult(call: MethodCall): [string, number] {
  const fields = Array.isArray(call.ArrayData) ? call.ArrayData : [call["0"], call["1"]];
  return [textOf(fields[0]), Number(fields[1] ?? 0)];
}
