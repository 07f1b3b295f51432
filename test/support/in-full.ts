/**
 * Some tests judge a whole product: every system in every layout and language, every request that can fail. `npm test` and
 * CI take a sample of it, the same every time; `npm run test:long` takes it all. What is once known to have been wrong has a
 * test of its own, which no sample leaves out.
 */
export const inFull = Boolean(process.env["TEST_LONG"]);

/** So many of them, evenly spread; in full all of them. */
export const sampled = <Each>(all: readonly Each[], most: number): readonly Each[] =>
  inFull || all.length <= most
    ? all
    : Array.from(
        { length: most },
        (_, index) => all[Math.floor(((index + 0.5) * all.length) / most)]!,
      );

/** Those of the sample alone; in full all of them. */
export const sampleOf = <Each>(
  all: readonly Each[],
  sample: readonly NoInfer<Each>[],
): readonly Each[] => (inFull ? all : sample);

/** Each of the first beside one of the others in turn: every one of both comes. In full each beside each. */
export const besideInTurn = <One, Other>(
  all: readonly One[],
  others: readonly Other[],
): readonly (readonly [One, Other])[] =>
  all.flatMap((one, index) =>
    others
      .filter((_, turn) => inFull || turn === index % others.length)
      .map((other) => [one, other] as const),
  );
