/** The little of Office.js that starting the pane needs. Whatever speaks to Excel is tested through src/excel. */
export interface FakeOffice {
  readonly actions: Map<string, (event: Office.AddinCommands.Event) => void>;
  readonly shown: () => number;
  theme?: { bodyBackgroundColor: string };
}

export function installOffice(displayLanguage = "en-US"): FakeOffice {
  let shown = 0;
  const office: { -readonly [Key in keyof FakeOffice]: FakeOffice[Key] } = {
    actions: new Map(),
    shown: () => shown,
  };
  const fake = {
    onReady: () => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }),
    context: {
      displayLanguage,
      diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.1" },
      get officeTheme() {
        return office.theme;
      },
    },
    actions: {
      associate: (id: string, action: (event: Office.AddinCommands.Event) => void) =>
        office.actions.set(id, action),
    },
    addin: {
      showAsTaskpane: () => {
        shown += 1;
        return Promise.resolve();
      },
    },
  };
  // Functions that the pane previews make their errors with it.
  Object.assign(globalThis, { Office: fake, CustomFunctions: {} });
  return office;
}
