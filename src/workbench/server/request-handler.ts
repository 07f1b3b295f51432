/** Answers one request: the add-in at /, the workbench at /workbench/, Office.js at /office-js/. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { officeLibraryPath, useLocalOfficeLibrary } from "./office-library";
import { findFile, type FoundFile } from "./static-files";

export interface Roots {
  /** The built add-in, dist/. */
  addIn: string;
  /** The built workbench page. */
  workbench: string;
  /** node_modules/@microsoft/office-js/dist. */
  officeLibrary: string;
}

export const workbenchPath = "/workbench/";

/** A handler for `https.createServer`. */
export function createRequestHandler(roots: Roots) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(roots, request, response).catch((problem: unknown) => {
      if (!response.headersSent) {
        sendText(response, 500, problem instanceof Error ? problem.message : String(problem));
      } else {
        response.destroy();
      }
    });
  };
}

async function answer(roots: Roots, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    sendText(response, 405, "This server only hands out files.");
    return;
  }
  const urlPath = (request.url ?? "/").split(/[?#]/, 1)[0] ?? "/";
  if (urlPath === "/" || urlPath === workbenchPath.slice(0, -1)) {
    response.writeHead(302, { Location: workbenchPath }).end();
    return;
  }
  const found = await findServed(roots, urlPath);
  if (!found) {
    sendText(response, 404, `Not found: ${urlPath}`);
    return;
  }
  await sendFile(request, response, found, urlPath === "/taskpane.html");
}

function findServed(roots: Roots, urlPath: string): Promise<FoundFile | undefined> {
  if (urlPath.startsWith(workbenchPath)) {
    return findFile(roots.workbench, urlPath.slice(workbenchPath.length - 1));
  }
  if (urlPath.startsWith(officeLibraryPath)) {
    return findFile(roots.officeLibrary, urlPath.slice(officeLibraryPath.length - 1));
  }
  return findFile(roots.addIn, urlPath);
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  found: FoundFile,
  isPane: boolean,
) {
  response.setHeader("Content-Type", found.contentType);
  response.setHeader("X-Content-Type-Options", "nosniff");
  // Ask each time, keep a copy all the same: "no-store" would make Excel drop the ribbon icons.
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("ETag", found.tag);
  if (found.contentType.startsWith("application/json")) {
    response.setHeader("Access-Control-Allow-Origin", "*");
  }
  if (request.headers["if-none-match"] === found.tag) {
    response.writeHead(304).end();
    return;
  }
  if (isPane) {
    const page = Buffer.from(useLocalOfficeLibrary(await readFile(found.file, "utf8")));
    response.setHeader("Content-Length", page.length);
    response.end(request.method === "HEAD" ? undefined : page);
    return;
  }
  response.setHeader("Content-Length", found.size);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  await pipeline(createReadStream(found.file), response);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}
