import { look, write } from "./journal/journal";
import type { PlaceOf } from "./journal/place";

/** Keeps a value with the workbook, or keeps it no longer (`undefined`). Two requests. */
export async function keepSetting(
  context: Excel.RequestContext,
  key: string,
  value: unknown,
): Promise<void> {
  const place: PlaceOf<"setting"> = { kind: "setting", key };
  const before = await look(context, [place]);
  const state = value === undefined ? null : { value };
  await write(context, { steps: [{ place, state }] }, before);
}
