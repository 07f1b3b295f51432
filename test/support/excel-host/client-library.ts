/** Loads Microsoft's client library into a context of its own and joins it to a host. */
import { readFileSync } from "node:fs";
import vm from "node:vm";
import type { Host } from "../../../src/workbench/host";

export interface ClientLibrary {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  close(): void;
}

interface BridgeMessage {
  id: number;
  type: number;
  message: { body: unknown };
}

/** By the library: 1 request, 2 answer, 3 generic message (events). */
const MESSAGE_TYPE = { response: 2, genericMessage: 3 };

let script: vm.Script | null = null;

/** Compiled once a process: the library has 1.4 MB. */
function libraryScript(): vm.Script {
  script ??= new vm.Script(
    readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8"),
    { filename: "excel-web-16.00.js" },
  );
  return script;
}

export function loadClientLibrary(host: Host, sets: Record<string, string>): ClientLibrary {
  const bridge = {
    onMessageFromHost: (_text: string) => undefined as unknown,
    sendMessageToHost(text: string) {
      void respond(JSON.parse(text) as BridgeMessage);
    },
  };
  let open = true;
  async function respond({ id, message }: BridgeMessage): Promise<void> {
    const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
    const answer = await host.process(body);
    if (!open) return;
    bridge.onMessageFromHost(
      JSON.stringify({
        id,
        type: MESSAGE_TYPE.response,
        message: { statusCode: 200, headers: {}, body: answer },
      }),
    );
  }
  const stopEvents = host.onEvent(({ category, type, targetId, message }) => {
    const entry = { messageCategory: category, messageType: type, targetId, message };
    bridge.onMessageFromHost(
      JSON.stringify({ type: MESSAGE_TYPE.genericMessage, message: { entries: [entry] } }),
    );
  });
  const context = vm.createContext(surroundings(bridge));
  libraryScript().runInContext(context);
  const { Excel, OfficeExtension, OSF } = context as unknown as ClientLibrary & {
    OSF: Record<string, unknown>;
  };
  // Where office.js, which is not loaded here, would tell the library of requirement sets.
  const requirements = { isSetSupported: isSupported.bind(null, sets) };
  OSF["_OfficeAppFactory"] = { getContext: () => ({ requirements }) };
  const utility = OfficeExtension as unknown as {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  utility.CommonUtility._doApiNotSupportedCheck = true;
  return {
    Excel,
    OfficeExtension,
    close() {
      open = false;
      stopEvents();
    },
  };
}

/** The little of a browser that the library touches while it loads. */
function surroundings(bridge: object): Record<string, unknown> {
  const element = () => ({
    style: {},
    setAttribute: () => undefined,
    appendChild: () => undefined,
  });
  const context: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    navigator: { userAgent: "node", platform: "node", language: "en-US" },
    location: {
      href: "https://localhost/taskpane.html",
      search: "",
      hash: "",
      protocol: "https:",
      host: "localhost",
    },
    document: {
      getElementsByTagName: () => [],
      getElementById: () => null,
      createElement: element,
      addEventListener: () => undefined,
      URL: "https://localhost/taskpane.html",
      cookie: "",
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
  };
  context["window"] = context;
  context["self"] = context;
  return context;
}

function isSupported(
  sets: Record<string, string>,
  name: string,
  version: string | number = "1.0",
): boolean {
  const highest = Object.entries(sets).find(
    ([set]) => set.toLowerCase() === name.toLowerCase(),
  )?.[1];
  if (highest === undefined) return false;
  const [major = 0, minor = 0] = highest.split(".").map(Number);
  const [askedMajor = 0, askedMinor = 0] = String(version).split(".").map(Number);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}
