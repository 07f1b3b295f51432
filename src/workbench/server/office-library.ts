/**
 * The one change that the workbench makes to the built add-in: taskpane.html names Office.js by the
 * address of Microsoft's network, and here that address becomes the same library out of
 * node_modules. Everything else of dist/ is served byte for byte.
 */

/** Where the server shows node_modules/@microsoft/office-js/dist. */
export const officeLibraryPath = "/office-js/";

/** Microsoft's networks: the global one and the one of Microsoft 365 operated by 21Vianet. */
const officeJsOrigins = [
  "https://appsforoffice.microsoft.com",
  "https://appsforoffice.cdn.partner.office365.cn",
];
const officeJsAddress = new RegExp(
  `(?:${officeJsOrigins.map(escape).join("|")})/[\\w./-]*/office\\.js`,
  "g",
);

/** Points the Office.js address of a page, and its entry in the content security policy, at us. */
export function useLocalOfficeLibrary(html: string): string {
  let page = html.replace(officeJsAddress, `${officeLibraryPath}office.js`);
  for (const origin of officeJsOrigins) {
    page = page.replaceAll(origin, "'self'");
  }
  return page;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
