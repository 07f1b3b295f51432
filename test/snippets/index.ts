/**
 * Runs Microsoft's public Excel samples against the stand-in, through Microsoft's own client library, and prints what is
 * refused, and what fails or differs from what Excel does. Exits with 1 where anything differs.
 *
 *   npm run snippets -- FOLDER                a checkout of OfficeDev/office-js-snippets
 *   npm run snippets -- FOLDER 46-table       samples whose folder or name contains it
 *   npm run snippets -- FOLDER --all          also what each click told and changed
 *   npm run snippets -- FOLDER --api 1.15     with that set of ExcelApi
 */
import { parseArgs } from "node:util";
import { readSnippets } from "./read-snippets";
import { differenceFromExcel } from "./as-in-excel";
import { runSnippet } from "./run-snippet";

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      api: { type: "string", default: "1.12" },
      all: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  const [folder, ...wanted] = positionals;
  if (folder === undefined) throw new Error("npm run snippets -- FOLDER");
  const snippets = readSnippets(folder).filter(
    ({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)),
  );
  const counted: Record<Outcome, number> = { runs: 0, refused: 0, differs: 0 };
  for (const snippet of snippets) {
    const { id, clicks } = await runSnippet(snippet, values.api);
    const outcomes = clicks.map((click): Outcome => {
      const difference = differenceFromExcel(id, click);
      if (difference !== null) say(`differs\t${id}\t${click.button}\t${difference}`);
      else if (click.verdict === "refused") {
        say(`refused\t${id}\t${click.button}\t${click.problem ?? ""}`);
      } else if (values.all) say(`runs\t${id}\t${click.button}`);
      if (values.all) for (const line of [...click.told, ...click.cells]) say(`\t${line}`);
      if (difference !== null) return "differs";
      return click.verdict === "refused" ? "refused" : "runs";
    });
    // Each sample once, by the worst of its clicks.
    const worst =
      outcomes.find((one) => one === "differs") ?? outcomes.find((one) => one === "refused");
    counted[worst ?? "runs"] += 1;
  }
  const { runs, refused, differs } = counted;
  say(
    `${snippets.length} samples: ${runs} run, ${refused} refused in part or whole, ${differs} differ`,
  );
  return differs === 0 ? 0 : 1;
}

type Outcome = "runs" | "refused" | "differs";

// What samples leave unheard is noted where it goes wrong; what comes after that is of no concern.
process.on("unhandledRejection", () => undefined);

const say = (line: string) => process.stdout.write(`${line}\n`);

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
