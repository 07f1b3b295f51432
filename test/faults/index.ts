/**
 * Fails every action of every request of every command that writes to the workbook, and prints what became of it.
 *
 *   npm run test:faults                 all
 *   npm run test:faults -- import       commands whose name contains "import", or the one of that name
 *   npm run test:faults -- --most 40    so many faults of each command alone, evenly spread
 *
 * Exits with 1 when anything was left half done without being told.
 */
import { parseArgs } from "node:util";
import { Bench, type Trial, verdicts, ways } from "./bench";
import { commands } from "./commands";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { most: { type: "string", default: "Infinity" } },
    allowPositionals: true,
  });
  const isWanted = (name: string) =>
    positionals.some((part) =>
      commands.some((each) => each.name === part) ? name === part : name.includes(part),
    );
  const wanted = commands.filter(({ name }) => positionals.length === 0 || isWanted(name));
  if (wanted.length === 0) throw new Error(`No command is called ${positionals.join(" or ")}`);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`| command | requests | ${ways.join(" | ")} | half done |`);
  say(`|---|---|${ways.map(() => "---|").join("")}---|`);
  let tried = 0;
  let half = 0;
  for (const command of wanted) {
    const bench = await Bench.of(command);
    const faults = spread(bench.faults(), Number(values.most));
    const trials: Trial[] = [];
    for (const fault of faults) trials.push(await bench.try(fault));
    await bench.close();
    const counts = ways.map((way) => {
      const ofWay = trials.filter(({ fault }) => fault.way === way);
      return verdicts
        .map((verdict) => ({
          verdict,
          count: ofWay.filter((each) => each.verdict === verdict).length,
        }))
        .filter(({ verdict, count }) => verdict !== "half done" && count > 0)
        .map(({ verdict, count }) => `${count} ${verdict}`)
        .join(", ");
    });
    const bad = trials.filter(({ verdict }) => verdict === "half done");
    say(
      `| ${command.name} | ${bench.requests.join(" + ")} | ${counts.join(" | ")} | ${bad.length} |`,
    );
    for (const { fault, details } of bad.slice(0, 5)) {
      process.stderr.write(
        `${command.name}: ${JSON.stringify(fault)}\n  ${details.join("\n  ")}\n`,
      );
    }
    tried += trials.length;
    half += bad.length;
  }
  say(`\n${half} half done of ${tried} faults.`);
  process.exit(half === 0 ? 0 : 1);
}

const spread = <T>(all: readonly T[], most: number): readonly T[] =>
  all.filter((_, index) => {
    const share = Math.min(1, most / all.length);
    return Math.floor((index + 1) * share) > Math.floor(index * share);
  });

void main();
