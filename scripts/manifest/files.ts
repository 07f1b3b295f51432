import type { Element } from "./element";
import { descendants, find } from "./element";
import type { ManifestFault } from "./fault";
import { resource } from "./resources";
import { originOf, pathBelow, urlsOf } from "./urls";

/** Reads a file by its path below the add-in's address; undefined when there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** A picture's address and the side in pixels that Excel expects of it. */
interface ExpectedPicture {
  readonly element: Element;
  readonly url: string;
  readonly side: number;
}

/** Every picture exists and is a square PNG of its true size. */
export function* pictureFaults(root: Element, readFile: ReadFile): Generator<ManifestFault> {
  const origin = originOf(root);
  for (const { element, url, side } of expectedPictures(root)) {
    const path = pathBelow(origin, url);
    const bytes = path === undefined ? undefined : readFile(path);
    const size = bytes && pngSize(bytes);
    if (!bytes) {
      yield { code: "file-missing", where: element.path, message: `There is no ${url}.` };
    } else if (!size) {
      yield { code: "icon-picture", where: element.path, message: `${url} is not a PNG.` };
    } else if (size.width !== side || size.height !== side) {
      const message = `${url} is ${size.width}×${size.height}, not ${side}×${side}.`;
      yield { code: "icon-picture", where: element.path, message };
    }
  }
}

/** Every address of the manifest leads to a file: asked of a built folder. */
export function* fileFaults(root: Element, readFile: ReadFile): Generator<ManifestFault> {
  const origin = originOf(root);
  for (const { url, element } of urlsOf(root)) {
    const path = pathBelow(origin, url);
    if (path !== undefined && readFile(path) === undefined) {
      yield { code: "file-missing", where: element.path, message: `There is no ${path}.` };
    }
  }
}

function* expectedPictures(root: Element): Generator<ExpectedPicture> {
  for (const [name, side] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const) {
    const element = find(root, name);
    if (element) {
      yield { element, url: element.attributes["DefaultValue"] ?? "", side };
    }
  }
  for (const element of descendants(root)) {
    const picture =
      element.name === "Image" && resource(root, "Images", element.attributes["resid"]);
    if (picture) {
      const url = picture.attributes["DefaultValue"] ?? "";
      yield { element, url, side: Number(element.attributes["size"]) };
    }
  }
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height in pixels from a PNG's first chunk (IHDR), undefined for anything else. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < 24 || pngSignature.some((byte, index) => bytes[index] !== byte)) {
    return undefined;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
