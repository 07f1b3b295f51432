/** Maps the path of a request to a file below a root folder, and nowhere else. */
import { stat } from "node:fs/promises";
import path from "node:path";

export interface FoundFile {
  file: string;
  size: number;
  /** Changes when the file does: by it a browser asks whether its copy is still good. */
  tag: string;
  contentType: string;
}

const contentTypes: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/**
 * Finds the file that `urlPath` (still percent-encoded, without query) names below `root`; a folder
 * means its index.html. Undefined for what does not exist, cannot be decoded or leads outside.
 */
export async function findFile(root: string, urlPath: string): Promise<FoundFile | undefined> {
  const file = resolveInside(root, urlPath);
  if (file === undefined) {
    return undefined;
  }
  const found = await statOrUndefined(file);
  if (found?.isDirectory()) {
    return findFile(root, `${urlPath.replace(/\/+$/, "")}/index.html`);
  }
  if (!found?.isFile()) {
    return undefined;
  }
  return {
    file,
    size: found.size,
    tag: `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`,
    contentType: contentTypes[path.extname(file).toLowerCase()] ?? "application/octet-stream",
  };
}

function resolveInside(root: string, urlPath: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  // A backslash is a separator on Windows alone, and a NUL ends names in C: neither is in ours.
  if (/[\\\0]/.test(name) || name.split("/").includes("..")) {
    return undefined;
  }
  const file = path.join(root, name);
  const relative = path.relative(root, file);
  return relative.startsWith("..") || path.isAbsolute(relative) ? undefined : file;
}

async function statOrUndefined(file: string) {
  try {
    return await stat(file);
  } catch {
    return undefined;
  }
}
