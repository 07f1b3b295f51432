import { SCHEME_PROPERTY } from "../scorecards/scheme/kept";

/**
 * Reads the schemes that sheets were made of from the sheets themselves, so that they are known from then on. All sheets of a
 * scorecard carry the same one: the first is asked, and the others only where that is damaged or has lost it. One request or two.
 *
 * @param wanted By sheet: the scheme that it says it was made of, where that is not known yet.
 * @returns those that a later version of the add-in wrote
 */
export async function adoptFromSheets(
  sheets: readonly Excel.Worksheet[],
  wanted: readonly (string | null)[],
): Promise<ReadonlySet<string | null | undefined>> {
  const later = new Set<string>();
  const asking = [...new Set(wanted)].flatMap((scheme) => {
    const its = sheets.filter((_, index) => scheme !== null && wanted[index] === scheme);
    return scheme === null ? [] : [{ scheme, its }];
  });
  const others = await adoptFirst(asking, 0, 1, later);
  await adoptFirst(others, 1, Infinity, later);
  return later;
}

interface Asking {
  readonly scheme: string;
  /** The sheets that say that they were made of it. */
  readonly its: readonly Excel.Worksheet[];
}

/** @returns those that none of the sheets from one to another has whole */
async function adoptFirst(
  asking: readonly Asking[],
  from: number,
  to: number,
  later: Set<string>,
): Promise<readonly Asking[]> {
  const asked = asking.map((each) => ({
    ...each,
    texts: each.its
      .slice(from, to)
      .map((sheet) => sheet.customProperties.getItemOrNullObject(SCHEME_PROPERTY).load("value")),
  }));
  const [first] = asked.flatMap(({ texts }) => texts);
  if (first === undefined) return asking;
  const reading = import("../scorecards/scheme");
  reading.catch(() => undefined);
  await first.context.sync();
  const { adoptScheme, readScheme } = await reading;
  return asked.filter(({ scheme, texts }) => {
    for (const text of texts) {
      const stored = text.isNullObject ? null : readScheme(text.value);
      if (stored?.kind === "later") later.add(scheme);
      // Edited by hand it would be another one than the sheets were made of.
      if (stored?.kind === "read" && stored.value.id === scheme) {
        adoptScheme(stored.value);
        return false;
      }
    }
    return true;
  });
}
