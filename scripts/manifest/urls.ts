import type { Element } from "./element";
import { descendants } from "./element";
import type { ManifestFault } from "./fault";

const longestUrl = 2048;
const urlElements = new Set([
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "SourceLocation",
  "Image",
  "Url",
]);

/** A URL of the manifest and the element that names it, in its default or in an override. */
export interface ManifestUrl {
  readonly url: string;
  readonly element: Element;
}

/** Every URL, in document order. */
export function* urlsOf(root: Element): Generator<ManifestUrl> {
  for (const element of descendants(root)) {
    const byDefault = element.attributes["DefaultValue"];
    if (urlElements.has(element.name) && byDefault !== undefined) {
      yield { url: byDefault, element };
      for (const override of element.children) {
        yield { url: override.attributes["Value"] ?? "", element: override };
      }
    }
    if (element.name === "AppDomain") {
      yield { url: element.text, element };
    }
  }
}

/** Where the add-in is served, read off the pane's address; undefined when that is no URL. */
export function originOf(root: Element): string | undefined {
  for (const { url, element } of urlsOf(root)) {
    if (element.path === "OfficeApp/DefaultSettings/SourceLocation" && URL.canParse(url)) {
      return url.slice(0, url.lastIndexOf("/"));
    }
  }
  return undefined;
}

/** The path below the add-in's address, such as `assets/icon-16.png`; undefined for other places. */
export function pathBelow(origin: string | undefined, url: string): string | undefined {
  return origin !== undefined && url.startsWith(`${origin}/`)
    ? url.slice(origin.length + 1)
    : undefined;
}

/** URLs are https, short enough, and all at the one place where the add-in is served. */
export function* urlFaults(root: Element): Generator<ManifestFault> {
  const origin = originOf(root);
  for (const { url, element } of urlsOf(root)) {
    if (!URL.canParse(url) || !url.startsWith("https://")) {
      yield { code: "url", where: element.path, message: `"${url}" is not an https URL.` };
    } else if (url.length > longestUrl) {
      const message = `A URL has at most ${longestUrl} characters, not ${url.length}.`;
      yield { code: "url", where: element.path, message };
    } else if (element.name !== "AppDomain" && pathBelow(origin, url) === undefined) {
      const message = `"${url}" is not below ${origin ?? "the pane's address"}.`;
      yield { code: "url-origin", where: element.path, message };
    }
  }
}
