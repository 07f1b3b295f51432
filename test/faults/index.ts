/**
 * Fails every action of every request of every command that writes to the workbook, and prints what became of it.
 *
 *   npm run test:faults                 all
 *   npm run test:faults -- import       commands whose name contains "import"
 *   npm run test:faults -- --every 7    each 7th fault alone
 *
 * Exits with 1 when anything was left half done without being told.
 */
import { parseArgs } from "node:util";
import { Bench, type Trial, ways } from "./bench";
import { commands } from "./commands";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { every: { type: "string", default: "1" } },
    allowPositionals: true,
  });
  const wanted = commands.filter(
    ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
  );
  if (wanted.length === 0) throw new Error(`No command is called ${positionals.join(" or ")}`);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`| command | requests | ${ways.join(" | ")} | half done |`);
  say(`|---|---|${ways.map(() => "---|").join("")}---|`);
  let tried = 0;
  let half = 0;
  for (const command of wanted) {
    const bench = await Bench.of(command);
    const faults = bench.faults().filter((_, index) => index % Number(values.every) === 0);
    const trials: Trial[] = [];
    for (const fault of faults) trials.push(await bench.try(fault));
    await bench.close();
    const counts = ways.map((way) => {
      const ofWay = trials.filter(({ fault }) => fault.way === way);
      const verdicts = ["as before", "complete", "told, then finished"] as const;
      return verdicts
        .map((verdict) => ({
          verdict,
          count: ofWay.filter((each) => each.verdict === verdict).length,
        }))
        .filter(({ count }) => count > 0)
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

void main();
