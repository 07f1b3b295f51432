/**
 * The page's end of the conversation with one loading of the add-in's frame: answers its requests,
 * sends it events, and knows when it is quiet. A new loading (another language) gets a new one.
 */
import type { HostEvent } from "../../host";
import { appContext, type Identity } from "./app-context";
import { executeMethod, type Services } from "./methods";
import { actionKind, formatResponse, parseRequest, resultCode, type WireRequest } from "./wire";

/** Events that the add-in may register for and that this page really sends. */
const sentEvents = new Set(["richApiMessage", "appCommandInvoked"]);

/** What the frame tells its surroundings through notifyHost; numbers of OSF.AgaveHostAction. */
const notifications = {
  leaveByControlF6: [5, 6],
  leaveByTab: [13, 14, 17, 18],
  leaveByEscape: [15, 16],
  /** Selected, unselected, page ready, target address, telemetry, library ready, key pressed. */
  needsNoAction: [0, 1, 10, 21, 23, 35, 38, 39],
};

export interface ConnectionServices extends Services {
  /** The keyboard left the pane: by Tab past its last element, or by Escape to the sheet. */
  onFocusLeaves(to: "page" | "sheet"): void;
  openWindow(url: string): void;
}

export class Connection {
  private readonly registrations = new Map<string, WireRequest>();
  private openRequests = 0;
  private lastTraffic = Date.now();

  constructor(
    private readonly identity: Identity,
    private readonly target: () => Window | null,
    private readonly services: ConnectionServices,
  ) {
    window.addEventListener("message", this.receive);
  }

  /** The library knows where it runs and has made `Office.context`: it now waits for commands. */
  get started(): boolean {
    return this.listensTo("appCommandInvoked");
  }

  /** No request is open, and none came or was answered for `quiet` milliseconds. */
  isQuiet(quiet: number): boolean {
    return this.openRequests === 0 && Date.now() - this.lastTraffic >= quiet;
  }

  /** Whether the add-in listens to that kind of event yet. */
  listensTo(name: string): boolean {
    return this.registrations.has(name);
  }

  /** A change in the workbook, for handlers that the add-in added through Excel's API. */
  sendHostEvent({ category, type, targetId, message }: HostEvent): void {
    this.sendEvent("richApiMessage", { ArrayData: [[category, type, targetId, message, 0]] });
  }

  /** A click on a ribbon button that runs a function. */
  sendCommand(commandId: string, functionName: string): void {
    const event = JSON.stringify({ source: { id: commandId } });
    this.sendEvent("appCommandInvoked", { 0: commandId, 1: functionName, 2: event });
  }

  close(): void {
    window.removeEventListener("message", this.receive);
    this.registrations.clear();
  }

  private sendEvent(name: string, payload: unknown): void {
    const registration = this.registrations.get(name);
    if (registration) {
      this.post(formatResponse(registration, payload, { event: true }));
    }
  }

  private readonly receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.target() || event.origin !== this.identity.origin) {
      return;
    }
    const request = parseRequest(event.data, this.identity.conversationId);
    if (!request) {
      return;
    }
    this.lastTraffic = Date.now();
    if (request._actionType === actionKind.invoke) {
      void this.invoke(request);
    } else {
      this.register(request);
    }
  };

  private register(request: WireRequest): void {
    const name = request._actionName;
    if (request._actionType === actionKind.unregisterEvent) {
      this.registrations.delete(name);
    } else {
      if (!sentEvents.has(name)) {
        this.services.onUnanswered(`event ${name}`);
      }
      this.registrations.set(name, request);
    }
    this.post(formatResponse(request, { Version: 1, Error: 0 }));
  }

  private async invoke(request: WireRequest): Promise<void> {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.post(
          formatResponse(request, appContext(this.identity, this.services.settings.entries())),
        );
        return;
      case "ContextActivationManager_notifyHost":
        this.notified(request._data);
        this.post(formatResponse(request, null));
        return;
      case "ContextActivationManager_openWindowInHost":
        this.services.openWindow(String((request._data as { strUrl?: string } | null)?.strUrl));
        this.post(formatResponse(request, null));
        return;
      case "executeMethod":
        await this.execute(request);
        return;
      default:
        this.services.onUnanswered(request._actionName);
        this.post(formatResponse(request, null, { errorCode: resultCode.errorHandlingRequest }));
    }
  }

  private async execute(request: WireRequest): Promise<void> {
    this.openRequests += 1;
    try {
      this.post(formatResponse(request, await executeMethod(request._data, this.services)));
    } finally {
      this.openRequests -= 1;
      this.lastTraffic = Date.now();
    }
  }

  private notified(data: unknown): void {
    const action = Array.isArray(data) ? Number(data[1]) : NaN;
    if (notifications.leaveByEscape.includes(action)) {
      this.services.onFocusLeaves("sheet");
    } else if ([...notifications.leaveByTab, ...notifications.leaveByControlF6].includes(action)) {
      this.services.onFocusLeaves("page");
    } else if (!notifications.needsNoAction.includes(action)) {
      this.services.onUnanswered(`notifyHost ${String(action)}`);
    }
  }

  private post(message: string): void {
    this.target()?.postMessage(message, this.identity.origin);
  }
}
