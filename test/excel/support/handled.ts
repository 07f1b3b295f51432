import fc from "fast-check";
import { disagreements } from "./agreement";
import { handle, handlings, openHandled } from "./handling";
import { openWorkbook } from "./workbook";

/** HR does so many things, one after the other. */
const LENGTH = 30;

/** Whatever HR does to a scorecard, sheets, reading, Check and Explain are at one, or one of them says that they are not. */
export function testHandling({
  sequences,
  seed,
}: {
  readonly sequences: number;
  readonly seed: number;
}): void {
  test(
    `${LENGTH} things that HR does to a scorecard never make its parts disagree unsaid`,
    async () => {
      await fc.assert(
        fc.asyncProperty(handlings(LENGTH), async (all) => {
          const workbook = await openWorkbook();
          try {
            const roster = await openHandled(workbook);
            for (const each of all) await handle(roster, each);
            expect(await disagreements(roster)).toEqual([]);
          } finally {
            await workbook.close();
          }
        }),
        { numRuns: sequences, seed },
      );
    },
    sequences * 60_000,
  );
}
