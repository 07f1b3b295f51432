/** Every rule is shown to bite: a good manifest is spoilt in one place, and that fault must be found. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkManifest } from "../../scripts/manifest/check-manifest";
import type { FaultCode } from "../../scripts/manifest/fault";
import { version as packageVersion } from "../../package.json";

const root = path.resolve(__dirname, "../..");
const good = readFileSync(path.join(root, "manifest.xml"), "utf8");

const readFile = (name: string) => {
  const file = path.join(root, name);
  return existsSync(file) ? readFileSync(file) : undefined;
};
const codesOf = (xml: string, surroundings = {}) => [
  ...new Set(
    checkManifest(xml, { packageVersion, built: false, readFile, ...surroundings }).map(
      (fault) => fault.code,
    ),
  ),
];

/** Replaces the first place where `from` stands; a table row that no longer matches must not pass silently. */
const spoil = (from: string | RegExp, to: string) => {
  const spoilt = good.replace(from, to);
  if (spoilt === good) {
    throw new Error(`manifest.xml has no ${String(from)}`);
  }
  return spoilt;
};

/** Moves one element behind another. */
const move = (element: RegExp, behind: RegExp) => {
  const [moved] = element.exec(good) ?? [];
  if (moved === undefined || !behind.test(good)) {
    throw new Error(`manifest.xml has no ${String(element)} or ${String(behind)}`);
  }
  return good.replace(moved, "").replace(behind, (anchor) => `${anchor}${moved}`);
};

const long = (length: number) => "x".repeat(length);
const zhTW = '<bt:Override Locale="zh-TW" Value="KPI 考核"/>';

const rows: [what: string, xml: string, code: FaultCode][] = [
  ["a tag that is not closed", spoil("</Hosts>", ""), "xml"],
  ["two roots", `${good}<OfficeApp/>`, "xml"],
  ["nothing at all", "", "xml"],
  ["another type of add-in", spoil('"TaskPaneApp"', '"ContentApp"'), "element-unknown"],
  ["another namespace", spoil("appforoffice/1.1", "appforoffice/1.0"), "namespace"],
  [
    "overrides in no namespace of their own",
    spoil("taskpaneappversionoverrides", "x"),
    "namespace",
  ],
  ["resources in another namespace", spoil("officeappbasictypes/1.0", "basic"), "namespace"],

  ["Version before Id", move(/<Id>.*<\/Id>/, /<\/Version>/), "element-order"],
  [
    "Requirements before Hosts",
    move(/<Hosts>\s*<Host Name[^]*?<\/Hosts>/, /<\/Requirements>/),
    "element-order",
  ],
  [
    "Permissions before DefaultSettings",
    move(/<DefaultSettings>[^]*?<\/DefaultSettings>/, /<\/Permissions>/),
    "element-order",
  ],
  [
    "form factors before Runtimes",
    move(/<Runtimes>[^]*?<\/Runtimes>/, /<\/AllFormFactors>/),
    "element-order",
  ],
  [
    "DesktopFormFactor before AllFormFactors",
    move(/<AllFormFactors>[^]*?<\/AllFormFactors>/, /<\/DesktopFormFactor>/),
    "element-order",
  ],
  ["Page before Script", move(/<Script>[^]*?<\/Script>/, /<\/Page>/), "element-order"],
  [
    "Namespace before Metadata",
    move(/<Metadata>[^]*?<\/Metadata>/, /<Namespace resid[^>]*>/),
    "element-order",
  ],
  [
    "LongStrings before ShortStrings",
    move(/<bt:ShortStrings>[^]*?<\/bt:ShortStrings>/, /<\/bt:LongStrings>/),
    "element-order",
  ],
  ["an action before its tip", move(/<Supertip>[^]*?<\/Supertip>/, /<\/Action>/), "element-order"],
  ["no support address", spoil(/<SupportUrl.*\/>/, ""), "element-missing"],
  ["no pictures", spoil(/<bt:Images>[^]*<\/bt:Images>/, ""), "element-missing"],
  ["no label on a button", spoil('<Label resid="Generate.Label"/>', ""), "element-missing"],
  ["two ids", spoil("<Version>", "<Id>1</Id><Version>"), "element-repeated"],
  [
    "an element that Excel does not know",
    spoil("<Version>", "<Colour/><Version>"),
    "element-unknown",
  ],

  ["an id in braces", spoil(/<Id>(.*)<\/Id>/, "<Id>{$1}</Id>"), "id"],
  ["an id without hyphens", spoil(/<Id>.*<\/Id>/, `<Id>${"a".repeat(32)}</Id>`), "id"],
  ["five parts of a version", spoil("0.1.0.0", "0.1.0.0.0"), "version"],
  ["six digits in a version", spoil("0.1.0.0", "0.1.0.123456"), "version"],
  ["letters in a version", spoil("0.1.0.0", "0.1.0-beta"), "version"],
  ["the version of another release", spoil("0.1.0.0", "9.1.0.0"), "version"],
  [
    "a display name of 126 characters",
    spoil('DefaultValue="KPI Scorecard"', `DefaultValue="${long(126)}"`),
    "text-length",
  ],
  [
    "a translated description of 251",
    spoil(/Value="客服与[^"]*"/, `Value="${long(251)}"`),
    "text-length",
  ],
  [
    "an empty provider name",
    spoil(/<ProviderName>.*<\/ProviderName>/, "<ProviderName></ProviderName>"),
    "text-length",
  ],

  [
    "http",
    spoil('"https://localhost:3000/support.html"', '"http://localhost:3000/support.html"'),
    "url",
  ],
  ["no address", spoil('"https://localhost:3000/support.html"', '"support.html"'), "url"],
  [
    "an address of 2049 characters",
    spoil("support.html", long(2049 - "https://localhost:3000/".length)),
    "url",
  ],
  [
    "a translated address by http",
    spoil(
      'Value="https://localhost:3000/functions.zh-TW',
      'Value="http://localhost:3000/functions.zh-TW',
    ),
    "url",
  ],
  [
    "another origin",
    spoil('https://localhost:3000/functions.js"', 'https://example.com/functions.js"'),
    "url-origin",
  ],
  [
    "another port for the pane",
    spoil("https://localhost:3000/taskpane.html", "https://localhost:3001/taskpane.html"),
    "url-origin",
  ],

  ["a resid of 33 characters", good.replaceAll('"Icon.80"', `"${long(33)}"`), "resid-length"],
  [
    "a resid that nothing defines",
    spoil('<Label resid="Group.Label"/>', '<Label resid="Group.Name"/>'),
    "resid-unresolved",
  ],
  [
    "a label among the long texts",
    spoil('<Label resid="Group.Label"/>', '<Label resid="Generate.Description"/>'),
    "resid-unresolved",
  ],
  [
    "a description among the short texts",
    spoil('<Description resid="Generate.Description"/>', '<Description resid="Generate.Label"/>'),
    "resid-unresolved",
  ],
  [
    "a page among the pictures",
    spoil('<Runtime resid="Taskpane.Url"', '<Runtime resid="Icon.16"'),
    "resid-unresolved",
  ],
  [
    "a resid defined twice",
    spoil('<bt:Image id="Icon.32"', '<bt:Image id="Icon.16"'),
    "resid-repeated",
  ],
  [
    "a resid that nothing uses",
    spoil("</bt:ShortStrings>", '<bt:String id="Old" DefaultValue="x"/></bt:ShortStrings>'),
    "resid-unused",
  ],
  [
    "a short text of 126",
    spoil(
      '"Generate.Label" DefaultValue="Generate scorecard"',
      `"Generate.Label" DefaultValue="${long(126)}"`,
    ),
    "text-length",
  ],
  [
    "a long text of 251",
    spoil(/Value="在工作表旁打开[^"]*"/, `Value="${long(251)}"`),
    "text-length",
  ],

  [
    "a translation into the default language",
    spoil(zhTW, `${zhTW}<bt:Override Locale="en-us" Value="x"/>`),
    "locale-default",
  ],
  ["one language twice", spoil(zhTW, zhTW + zhTW), "locale-repeated"],
  ["a label without Taiwan's text", spoil(zhTW, ""), "locale-missing"],
  [
    "a display name without Hong Kong's",
    spoil(/<Override Locale="zh-HK" Value="KPI 考核表"\/>/, ""),
    "locale-missing",
  ],
  [
    "functions without Macau's texts",
    spoil(/<bt:Override Locale="zh-MO" Value="[^"]*functions[^"]*"\/>/, ""),
    "function-texts",
  ],
  [
    "functions in simplified Chinese for Hong Kong",
    spoil(/("zh-HK" Value="[^"]*)functions.zh-TW/, "$1functions.zh-CN"),
    "function-texts",
  ],
  [
    "a translated namespace",
    spoil(
      'DefaultValue="HR"/>',
      'DefaultValue="HR"><bt:Override Locale="zh-CN" Value="人事"/></bt:String>',
    ),
    "function-namespace",
  ],
  [
    "a namespace with a blank",
    spoil('DefaultValue="HR"', 'DefaultValue="H R"'),
    "function-namespace",
  ],

  [
    "two runtimes",
    spoil("</Runtimes>", '<Runtime resid="Support.Url" lifetime="long"/></Runtimes>'),
    "runtime",
  ],
  ["a short-lived runtime", spoil('lifetime="long"', 'lifetime="short"'), "runtime"],
  ["no runtime", spoil(/<Runtimes>[^]*?<\/Runtimes>/, ""), "runtime"],
  [
    "functions on a page of their own",
    spoil(
      /<Page>\s*<SourceLocation resid="Taskpane.Url"/,
      '<Page><SourceLocation resid="Support.Url"',
    ),
    "shared-runtime",
  ],
  [
    "commands in a file of their own",
    spoil('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Support.Url"'),
    "shared-runtime",
  ],
  [
    "another pane",
    spoil(
      /<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid="Taskpane.Url"/,
      '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Support.Url"',
    ),
    "shared-runtime",
  ],
  [
    "another default page",
    spoil(
      '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
      '<SourceLocation DefaultValue="https://localhost:3000/support.html"',
    ),
    "shared-runtime",
  ],
  [
    "an id for the pane",
    spoil(
      '<Action xsi:type="ShowTaskpane">',
      '<Action xsi:type="ShowTaskpane"><TaskpaneId>Pane</TaskpaneId>',
    ),
    "taskpane-id",
  ],
  [
    "custom functions from 1.1",
    spoil('"CustomFunctionsRuntime" MinVersion="1.3"', '"CustomFunctionsRuntime" MinVersion="1.1"'),
    "requirement",
  ],
  [
    "no shared runtime required",
    spoil('<Set Name="SharedRuntime" MinVersion="1.1"/>', ""),
    "requirement",
  ],
  [
    "an Excel newer than 2021",
    spoil('"ExcelApi" MinVersion="1.12"', '"ExcelApi" MinVersion="1.17"'),
    "requirement",
  ],

  [
    "two controls of one id",
    spoil('id="KpiScorecard.OpenPane"', 'id="KpiScorecard.Generate"'),
    "control-id",
  ],
  ["a control without an id", spoil(' id="KpiScorecard.OpenPane"', ""), "control-id"],
  ["an icon without 80", spoil('<bt:Image size="80" resid="Icon.80"/>', ""), "icon-sizes"],
  [
    "one size twice",
    spoil('<bt:Image size="80" resid="Icon.80"/>', '<bt:Image size="32" resid="Icon.32"/>'),
    "icon-sizes",
  ],
  [
    "a picture that does not exist",
    spoil("icon-generate-16.png", "icon-none-16.png"),
    "file-missing",
  ],
  [
    "a picture of another size",
    spoil(
      'id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-16.png"',
      'id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-32.png"',
    ),
    "icon-picture",
  ],
  [
    "an icon of 64 for the list of add-ins",
    spoil(
      '<IconUrl DefaultValue="https://localhost:3000/assets/icon-32.png"',
      '<IconUrl DefaultValue="https://localhost:3000/assets/icon-64.png"',
    ),
    "icon-picture",
  ],
  [
    "an icon of 32 for sharp screens",
    spoil("assets/icon-64.png", "assets/icon-32.png"),
    "icon-picture",
  ],
  ["a picture that is no PNG", spoil("assets/icon-64.png", "assets/icon.svg"), "icon-picture"],
];

describe("faults of a manifest", () => {
  it.each(rows)("%s", (_what, xml, code) => {
    expect(codesOf(xml)).toContain(code);
  });

  it("are looked for in every rule: each code has a row above", () => {
    const rules = readFileSync(path.join(root, "scripts/manifest/fault.ts"), "utf8");
    const codes = [...rules.matchAll(/\| "([a-z-]+)"/g)].map((match) => match[1]);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !rows.some((row) => row[2] === code))).toEqual([]);
  });

  it("include, for a built folder, an address that leads to no file", () => {
    const everything = (name: string) =>
      name === "functions.zh-TW.json" ? undefined : (readFile(name) ?? new Uint8Array());
    expect(codesOf(good, { built: true, readFile: everything })).toEqual(["file-missing"]);
  });

  it("name the place and say what to do in one sentence", () => {
    const xml = spoil('lifetime="long"', 'lifetime="short"');
    const [fault] = checkManifest(xml, { packageVersion, built: false, readFile });
    expect(fault).toEqual({
      code: "runtime",
      where: "OfficeApp/VersionOverrides/Hosts/Host",
      message: 'There is exactly one Runtime, of lifetime "long".',
    });
  });
});
