import type { Element } from "./element";
import { childrenNamed, descendants, find } from "./element";
import type { ManifestFault } from "./fault";
import { functionTextsOf, translatedLocales } from "./locales";

const translated = new Set(["DisplayName", "Description", "String"]);

/** One override a locale, none for the default one, and every text in every language. */
export function* languageFaults(root: Element): Generator<ManifestFault> {
  const defaultLocale = find(root, "DefaultLocale")?.text.toLowerCase();
  const namespaceResid = find(functionsOf(root), "Namespace")?.attributes["resid"];
  for (const element of descendants(root)) {
    const locales = childrenNamed(element, "Override").map(
      (override) => override.attributes["Locale"] ?? "",
    );
    const where = nameOf(element);
    for (const locale of new Set(locales)) {
      if (locale.toLowerCase() === defaultLocale) {
        const message = `${locale} is the default locale: its text is the DefaultValue.`;
        yield { code: "locale-default", where, message };
      }
    }
    const repeated = locales.find((locale, index) => locales.indexOf(locale) !== index);
    if (repeated !== undefined) {
      yield { code: "locale-repeated", where, message: `${repeated} is given twice.` };
    }
    if (isTranslated(element, namespaceResid)) {
      for (const locale of translatedLocales.filter((wanted) => !locales.includes(wanted))) {
        yield { code: "locale-missing", where, message: `No text for ${locale}.` };
      }
    }
  }
  yield* functionLanguageFaults(root);
}

function functionsOf(root: Element): Element | undefined {
  return find(root, "VersionOverrides", "Hosts", "Host", "AllFormFactors", "ExtensionPoint");
}

function nameOf(element: Element): string {
  const id = element.attributes["id"];
  return id === undefined ? element.path : `${element.path}[${id}]`;
}

/** The texts that HR reads; the functions' namespace is typed in cells and the same in every language. */
function isTranslated(element: Element, namespaceResid: string | undefined): boolean {
  return (
    translated.has(element.name) &&
    "DefaultValue" in element.attributes &&
    element.attributes["id"] !== namespaceResid
  );
}

function* functionLanguageFaults(root: Element): Generator<ManifestFault> {
  const urls = find(root, "VersionOverrides", "Resources", "Urls");
  const resid = find(functionsOf(root), "Metadata", "SourceLocation")?.attributes["resid"];
  const metadata = urls?.children.find((url) => url.attributes["id"] === resid);
  for (const [locale, texts] of metadata ? Object.entries(functionTextsOf) : []) {
    const override = metadata?.children.find((child) => child.attributes["Locale"] === locale);
    const value = override?.attributes["Value"];
    if (!value?.endsWith(`/functions.${texts}.json`)) {
      const message = `${locale} reads functions.${texts}.json, not ${value ?? "the English texts"}.`;
      yield { code: "function-texts", where: `${metadata?.path ?? ""}[${resid ?? ""}]`, message };
    }
  }
}
