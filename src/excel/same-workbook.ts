import { ExcelFaultError } from "./faults";

/*
 * A request of an add-in can reach the workbook in front instead of the one that its pane belongs to. Ids of sheets do not tell
 * them apart: every new workbook counts from the same one. So each request asks for the workbook's name with its first answer,
 * before anything is written by what was read; where that has changed and the sheets are not those that were there, it is
 * another workbook. One that was saved under another name has the same sheets.
 */

interface Known {
  name: string;
  /** As they were listed last; undefined where they never were. */
  sheets?: string;
}

/** By Excel's library, so that tests with several of them do not meet. */
const knownTo = new WeakMap<object, Known>();

const known = (): Known | undefined => knownTo.get(Excel);

/** Takes down which sheets the pane's workbook has. */
export function rememberSheets(sheets: readonly Excel.Worksheet[]): void {
  const workbook = known();
  if (workbook !== undefined) workbook.sheets = listed(sheets);
}

const listed = (sheets: readonly Excel.Worksheet[]): string =>
  JSON.stringify(sheets.map(({ id, name }) => [id, name]));

/** Has every answer in this context come from the pane's own workbook; else rejects with `other-workbook`. */
export function requireSameWorkbook(context: Excel.RequestContext): void {
  const sync = context.sync.bind(context);
  const workbook = context.workbook.load("name");
  let isSure = false;
  context.sync = async (passThrough) => {
    const answer = await sync(passThrough);
    if (!isSure) {
      isSure = true;
      await compare(workbook);
    }
    return answer;
  };
}

async function compare({ name }: Excel.Workbook): Promise<void> {
  const before = known();
  if (before === undefined) {
    knownTo.set(Excel, { name });
    return;
  }
  if (before.name === name) return;
  const sheets = await listSheets();
  if (before.sheets !== undefined && before.sheets !== sheets) {
    throw new ExcelFaultError({ kind: "other-workbook", expected: before.name, found: name });
  }
  before.name = name;
}

/** In a context of its own: what the work has loaded stays as it is. */
const listSheets = (): Promise<string> =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();
    return listed(sheets.items);
  });
