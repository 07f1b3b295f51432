import { Bench, ways } from "../faults/bench";
import { commands } from "../faults/commands";

/*
 * A sample of the bench of faults, the same every time: one fault of every command that writes, the ways in which a request
 * goes wrong by turns, anywhere from the first request to the last. All of them: npm run test:faults.
 */
const sample = commands.map((command, index) => ({
  ...{ name: command.name, command },
  way: ways[index % ways.length]!,
  /** How far into the command it fails: parts of the golden section fall everywhere. */
  at: (index * 0.618) % 1,
}));

test.each(sample)(
  "$name is whole or taken back: $way",
  async ({ command, way, at }) => {
    const bench = await Bench.of(command);
    const faults = bench.faults().filter((fault) => fault.way === way);
    const fault = faults[Math.floor(at * faults.length)];
    if (fault === undefined) throw new Error(`${command.name} cannot fail so`);
    expect(await bench.try(fault)).toMatchObject({ details: [] });
    await bench.close();
  },
  300_000,
);
