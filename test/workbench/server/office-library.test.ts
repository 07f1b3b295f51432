import { useLocalOfficeLibrary } from "../../../src/workbench/server/office-library";

const page = (address: string, origin: string) =>
  `<meta http-equiv="Content-Security-Policy" content="script-src 'self' ${origin}">
<script src="${address}"></script><script src="functions.js"></script>`;

describe("the Office.js address of a page", () => {
  it.each([
    [
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "https://appsforoffice.microsoft.com",
    ],
    [
      "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
      "https://appsforoffice.cdn.partner.office365.cn",
    ],
  ])("%s becomes the library of node_modules, and its policy entry ours", (address, origin) => {
    expect(useLocalOfficeLibrary(page(address, origin))).toBe(
      page("/office-js/office.js", "'self'"),
    );
  });

  it("leaves everything else as it is", () => {
    const other = page("https://example.com/lib/1/hosted/office.js", "https://example.com");
    expect(useLocalOfficeLibrary(other)).toBe(other);
  });
});
