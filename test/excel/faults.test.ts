import { Bench, type Fault } from "../faults/bench";
import { commands } from "../faults/commands";

/*
 * A sample of the bench of faults (npm run test:faults), the same every time: of the commands that write into what HR has,
 * faults of every way, from the first request to the last.
 */
const sampled = [
  "import figures",
  "undo an import",
  "mend everything",
  "insert a formula",
  "keep a quota",
  "close a first period",
  "close a later period",
  "reopen a period",
  "make an interview sheet",
  "file a first appeal",
  "accept an appeal",
  "change a roster",
  "change forms",
  "undo a change",
];

test.each(sampled)(
  "%s is whole or taken back, whatever fails",
  async (name) => {
    const command = commands.find((each) => each.name === name);
    if (command === undefined) throw new Error(`No command is called ${name}`);
    const bench = await Bench.of(command);
    const all = bench.faults();
    // Those at which everything has been done have to arrange the workbook anew: fewer of them.
    const halfDone = all.filter(({ way }) => way === "half done");
    const others = all.filter(({ way, request }) => way !== "half done" && request > 0);
    const sample: Fault[] = [...every(halfDone, 3), ...every(others, 2)];
    for (const fault of sample) expect(await bench.try(fault)).toMatchObject({ details: [] });
    await bench.close();
  },
  300_000,
);

/** So many of them, evenly spread. */
const every = <T>(all: readonly T[], count: number): T[] =>
  Array.from(
    { length: count },
    (_, index) => all[Math.floor(((index + 0.5) * all.length) / count)]!,
  );
