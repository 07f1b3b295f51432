/** Serves functions.json and its translations as the add-in's own server does, made from the functions' sources. */
import { functionsMetadata } from "../../../scripts/functions-metadata";

let files: ReturnType<typeof functionsMetadata> | undefined;

export function serveMetadata(): jest.Mock<Promise<unknown>, [string]> {
  const served = jest.fn(async (url: string) => {
    const file = (files ??= functionsMetadata())[url];
    return { ok: file !== undefined, status: file ? 200 : 404, url, json: async () => file };
  });
  Object.assign(globalThis, { fetch: served });
  return served;
}
