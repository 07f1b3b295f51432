/** @jest-environment jsdom */
import {
  Connection,
  type ConnectionServices,
} from "../../../src/workbench/page/transport/connection";
import { DocumentSettings } from "../../../src/workbench/page/transport/document-settings";

const identity = {
  conversationId: "conversation",
  controlId: "control",
  locale: "zh-TW",
  origin: window.location.origin,
};

interface Sent {
  _actionName: string;
  _correlationId: number;
  _errorCode: number;
  _responseType: number;
  _data: Record<string, unknown>;
}

let sent: Sent[];
let frame: { postMessage(text: string): void };
let services: jest.Mocked<Omit<ConnectionServices, "pane" | "settings">> & ConnectionServices;
let connection: Connection;
let correlation = 0;

beforeEach(() => {
  sent = [];
  frame = { postMessage: (text) => void sent.push(JSON.parse(text) as Sent) };
  services = {
    processRichApi: jest.fn(),
    pane: { state: () => "Background", setState: jest.fn() },
    settings: new DocumentSettings(),
    onCommandCompleted: jest.fn(),
    openWindow: jest.fn(),
    onUnanswered: jest.fn(),
    onFocusLeaves: jest.fn(),
  };
  connection = new Connection(identity, () => frame as unknown as Window, services);
});
afterEach(() => connection.close());

interface Incoming {
  type?: number;
  conversation?: string;
  origin?: string;
}

/** As the add-in's frame would send it; answers when the page has answered. */
async function receive(
  name: string,
  data: unknown,
  incoming: Incoming = {},
): Promise<Sent | undefined> {
  const { type = 0, conversation = "conversation", origin = identity.origin } = incoming;
  correlation += 1;
  const message = {
    _messageType: 0,
    _actionType: type,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: correlation,
    _data: data,
  };
  const event = new MessageEvent("message", { data: JSON.stringify(message), origin });
  Object.defineProperty(event, "source", { value: frame });
  window.dispatchEvent(event);
  await new Promise((resolve) => setTimeout(resolve, 0));
  return sent.find((answer) => answer._correlationId === correlation && answer._responseType === 0);
}

const method = (id: number, fields: Record<string, unknown> = {}) => ({
  DdaMethod: { ControlId: "control", Version: 1, DispatchId: id },
  ...fields,
});
const richApi = (body: string, customData: unknown = null) =>
  method(93, { ArrayData: [customData, "POST", "ProcessQuery", [], body, 0, 1] });

describe("the conversation with the add-in's frame", () => {
  it("tells it that it runs in Excel on the web, in which language and with which sets", async () => {
    const context = (await receive("ContextActivationManager_getAppContextAsync", "control"))
      ?._data;
    expect(context).toMatchObject({
      _appName: 16,
      _appUILocale: "zh-TW",
      _reason: "documentOpened",
    });
    const sets = JSON.parse(String(context?._requirementMatrix)) as Record<string, unknown>;
    expect(sets).toMatchObject({
      ExcelApi: "1.13",
      SharedRuntime: "1.1",
      CustomFunctionsRuntime: "1.3",
    });
  });

  it("has started when the library listens to the ribbon, which it does last", async () => {
    await receive("richApiMessage", {}, { type: 1 });
    expect(connection.started).toBe(false);
    await receive("appCommandInvoked", {}, { type: 1 });
    expect(connection.started).toBe(true);
  });

  it("passes RichApi requests on and brings the answer back", async () => {
    services.processRichApi.mockResolvedValue('{"Results":[]}');
    const answer = await receive("executeMethod", richApi('{"Actions":[]}'));
    expect(services.processRichApi).toHaveBeenCalledWith('{"Actions":[]}');
    expect(answer).toMatchObject({
      _errorCode: 0,
      _data: { Error: 0, Data: [200, [], '{"Results":[]}'] },
    });
  });

  it("reports a member that the workbench lacks, but not the workbook's own errors", async () => {
    services.processRichApi.mockResolvedValueOnce(
      '{"Results":[],"Error":{"Code":"ItemNotFound","Message":"no such sheet"}}',
    );
    await receive("executeMethod", richApi("{}"));
    expect(services.onUnanswered).not.toHaveBeenCalled();
    services.processRichApi.mockResolvedValueOnce(
      '{"Results":[],"Error":{"Code":"ApiNotFound","Message":"no PivotTable"}}',
    );
    await receive("executeMethod", richApi("{}"));
    expect(services.onUnanswered).toHaveBeenCalledWith("no PivotTable");
  });

  it("answers a failing host with an error instead of silence", async () => {
    services.processRichApi.mockRejectedValue(new Error("host broke"));
    const answer = await receive("executeMethod", richApi("{}"));
    expect((answer?._data.Data as unknown[] | undefined)?.[0]).toBe(500);
    expect(services.onUnanswered).toHaveBeenCalledWith(expect.stringContaining("host broke"));
  });

  it("is quiet only when no request is open", async () => {
    let finish: (body: string) => void = () => undefined;
    services.processRichApi.mockReturnValue(new Promise((resolve) => (finish = resolve)));
    await receive("executeMethod", richApi("{}"));
    expect(connection.isQuiet(0)).toBe(false);
    finish("{}");
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(connection.isQuiet(0)).toBe(true);
    expect(connection.isQuiet(60_000)).toBe(false);
  });

  it("sends an event only to who has registered for it, until it unregisters", async () => {
    const event = { category: 65536, type: 10, targetId: "sheet", message: "{}" };
    connection.sendHostEvent(event);
    expect(sent).toEqual([]);
    await receive("richApiMessage", {}, { type: 1 });
    connection.sendHostEvent(event);
    expect(sent.at(-1)).toMatchObject({
      _actionName: "richApiMessage",
      _responseType: 1,
      _data: { ArrayData: [[65536, 10, "sheet", "{}", 0]] },
    });
    const count = sent.length;
    await receive("richApiMessage", {}, { type: 2 });
    connection.sendHostEvent(event);
    expect(sent.length).toBe(count + 1);
  });

  it("runs a ribbon command and hears that it is done", async () => {
    await receive("appCommandInvoked", {}, { type: 1 });
    connection.sendCommand("Button.Generate", "generateScorecard");
    expect(sent.at(-1)?._data).toEqual({
      0: "Button.Generate",
      1: "generateScorecard",
      2: '{"source":{"id":"Button.Generate"}}',
    });
    await receive("executeMethod", method(94, { 0: "Button.Generate", 1: 0, 2: "{}" }));
    expect(services.onCommandCompleted).toHaveBeenCalledWith("Button.Generate", 0);
  });

  it("keeps document settings from a save to a refresh", async () => {
    await receive(
      "executeMethod",
      method(76, { DdaSettingsMethod: { Properties: [["theme", '"dark"']] } }),
    );
    const answer = await receive("executeMethod", method(75));
    expect(answer?._data.Properties).toEqual({ Settings: [{ Name: "theme", Value: '"dark"' }] });
  });

  it.each([
    ["a method", "executeMethod", method(9999), 0, "executeMethod 9999"],
    ["settings without any", "executeMethod", method(76), 0, "executeMethod: Error: A settings"],
    ["an action", "ContextActivationManager_other", null, 0, "ContextActivationManager_other"],
    ["an event", "documentSelectionChanged", {}, 1, "event documentSelectionChanged"],
    ["a notice", "ContextActivationManager_notifyHost", ["control", 777], 0, "notifyHost 777"],
  ])("reports and still answers %s that it does not know", async (_, name, data, type, report) => {
    const answer = await receive(name, data, { type });
    expect(services.onUnanswered).toHaveBeenCalledWith(expect.stringContaining(report));
    expect(answer).toBeDefined();
  });

  it("lets the keyboard out of the pane", async () => {
    await receive("ContextActivationManager_notifyHost", ["control", 13]);
    await receive("ContextActivationManager_notifyHost", ["control", 15]);
    expect(services.onFocusLeaves.mock.calls).toEqual([["page"], ["sheet"]]);
  });

  it.each([
    ["another conversation", { conversation: "other" }],
    ["another origin", { origin: "https://example.com" }],
  ])("does not listen to %s", async (_, incoming) => {
    expect(await receive("executeMethod", richApi("{}"), incoming)).toBeUndefined();
    expect(services.processRichApi).not.toHaveBeenCalled();
  });
});
