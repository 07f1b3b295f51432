import { Bench, ways } from "../faults/bench";
import { commands } from "../faults/commands";

/*
 * A sample of the bench of faults, the same every time: one fault of every command that writes, the ways in which a request
 * goes wrong by turns, in one of its first requests. All of them: npm run test:faults.
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
    expect(await Bench.tryOne(command, way, at)).toMatchObject({ details: [] });
  },
  300_000,
);
