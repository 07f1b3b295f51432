import { requirementSets } from "./requirement-sets";

const excelOnTheWeb = 16;
const readWrite = 1;
const containerLevel = 1;
/** Of the runtime when it starts: without a pane. */
const hiddenDisplayMode = 1;

/** The flags of a frame's host info: a shared runtime that also holds custom functions. */
const sharedRuntimeWithCustomFunctions = 1 | 2;

export interface Identity {
  conversationId: string;
  controlId: string;
  /** Display language of "Office", for example zh-TW. */
  locale: string;
  origin: string;
}

/**
 * `name` of the add-in's frame: the client library reads from it where it runs and to whom to talk.
 * Telemetry is switched off: here it would only say that somebody develops an add-in.
 */
export function frameName({ conversationId, controlId, locale, origin }: Identity): string {
  const hostInfo = `Excel$Web$16.01$${locale}$${conversationId}$$disableLogging$${sharedRuntimeWithCustomFunctions}`;
  return JSON.stringify({
    baseFrameName: "add-in",
    hostInfo,
    xdmInfo: `${conversationId}|${controlId}|${origin}`,
    serializerVersion: "1",
  });
}

/** Answer to ContextActivationManager_getAppContextAsync. `settings` as pairs of name and JSON text. */
export function appContext(identity: Identity, settings: readonly (readonly [string, string])[]) {
  return {
    _id: identity.controlId,
    _appName: excelOnTheWeb,
    _appVersion: "16.01",
    _appUILocale: identity.locale,
    _dataLocale: identity.locale,
    _docUrl: `${identity.origin}/workbench/workbook.xlsx`,
    _clientMode: readWrite,
    _settings: settings,
    _reason: "documentOpened",
    _osfControlType: containerLevel,
    _eToken: "",
    _correlationId: identity.conversationId,
    _appInstanceId: identity.controlId,
    // Versions as text: the library compares "1.12" part by part, and 1.12 as a number is below 1.2.
    _requirementMatrix: JSON.stringify(requirementSets),
    _hostFullVersion: "16.0.0.0",
    _initialDisplayMode: hiddenDisplayMode,
  };
}
