import type { Host } from "../../../src/workbench/host";
import {
  ActionType,
  ObjectPathType,
  type RequestBody,
  type WireAction,
} from "../../../src/workbench/host/wire/wire";
import { openExcel, type OpenExcelOptions } from "../../support/excel-host";

/** A workbook with one sheet of HR's own, behind Microsoft's client library, where src/excel finds it. */
export interface TestWorkbook {
  readonly host: Host;
  /** The namespace that is Excel to src/excel; the workbook opened last is it. */
  readonly library: unknown;
  /** What each request cost so far. */
  readonly traffic: readonly RequestCost[];
  /** Starts counting anew, and forgets what was to fail or to happen. */
  forget(): void;
  /** Lets the given request (0 is the next one) end with an error after so many of its actions, or after how many are said then. */
  failRequest(
    request: number,
    afterActions: number | ((actions: number) => number),
    code?: string,
  ): void;
  /** Runs something just before the given request (0 is the next one). */
  beforeRequest(request: number, act: () => unknown): void;
  /**
   * Plays an Excel that behaves otherwise: given a request, says what is to be asked instead, or after how many of its actions
   * it fails.
   */
  behave(
    otherwise: (text: string) => string | { readonly failsAfter: number; readonly code: string },
  ): void;
  /** The test's own use of Excel; done when the library has freed what it held as well. */
  run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface RequestCost {
  readonly actions: number;
  /** After how many of its actions the workbook may be another than after one fewer, in order: most actions look something up. */
  readonly changes: readonly number[];
  /** Bytes each way. */
  readonly sent: number;
  readonly received: number;
}

export async function openWorkbook(options?: OpenExcelOptions): Promise<TestWorkbook> {
  const excel = await openExcel(options);
  const { host } = excel;
  const process = host.process.bind(host);
  const traffic: RequestCost[] = [];
  const failures = new Map<
    number,
    { after: number | ((actions: number) => number); code: string }
  >();
  const before = new Map<number, () => unknown>();
  let otherwise: Parameters<TestWorkbook["behave"]>[0] = (text) => text;
  let next = 0;
  let underWay = 0;
  const idle = async () => {
    do await new Promise((resolve) => setTimeout(resolve, 0));
    while (underWay > 0);
    await host.settled();
  };
  host.process = async (text) => {
    const number = next++;
    underWay += 1;
    await before.get(number)?.();
    const asked = otherwise(text);
    const failure =
      failures.get(number) ??
      (typeof asked === "string" ? undefined : { after: asked.failsAfter, code: asked.code });
    const body = JSON.parse(text) as RequestBody;
    const after =
      typeof failure?.after === "function" ? failure.after(body.Actions.length) : failure?.after;
    const answer =
      failure && after !== undefined
        ? await failing(process, body, { after, code: failure.code })
        : await process(typeof asked === "string" ? asked : text);
    traffic.push({
      actions: body.Actions.length,
      changes: changesOf(body),
      sent: Buffer.byteLength(text),
      received: Buffer.byteLength(answer),
    });
    underWay -= 1;
    return answer;
  };
  const global = globalThis as { Excel?: unknown };
  global.Excel = excel.Excel;
  return {
    host,
    library: excel.Excel,
    traffic,
    forget() {
      traffic.length = 0;
      failures.clear();
      before.clear();
    },
    failRequest(request, after, code = "GeneralException") {
      failures.set(next + request, { after, code });
    },
    beforeRequest(request, act) {
      before.set(next + request, act);
    },
    behave(as) {
      otherwise = as;
    },
    async run(work) {
      const result = await excel.Excel.run(work);
      await idle();
      return result;
    },
    async close() {
      await idle();
      delete global.Excel;
      excel.close();
    },
  };
}

const { query, queryAsJson, recursiveQuery } = ActionType;
const QUERIES: readonly number[] = [query, queryAsJson, recursiveQuery];

/** An object that is named alone changes nothing, unless the naming of it makes it: `tables.add`. */
function changesOf({ Actions, ObjectPaths }: RequestBody): number[] {
  const looksUp = (action: WireAction): boolean => {
    if (QUERIES.includes(action.ActionType)) return true;
    if (action.ActionType !== ActionType.instantiate) return false;
    const path = ObjectPaths[action.ObjectPathId];
    if (path === undefined) return false;
    return path.ObjectPathType !== ObjectPathType.method || path.Name.startsWith("Get");
  };
  return Actions.flatMap((action, index) => (looksUp(action) ? [] : [index + 1]));
}

/** As Excel answers when an action fails: what came before it is done, what comes after is not. */
async function failing(
  process: Host["process"],
  body: RequestBody,
  { after, code }: { readonly after: number; readonly code: string },
): Promise<string> {
  const done = await process(JSON.stringify({ ...body, Actions: body.Actions.slice(0, after) }));
  const error = {
    Code: code,
    Message: "Made to fail by the test.",
    Location: "Test.injected",
    HttpStatusCode: 500,
    ActionIndex: Math.min(after, body.Actions.length - 1),
  };
  return JSON.stringify({ Error: error, ...(JSON.parse(done) as object) });
}

/** Everything that a failed or undone generation has to leave as it was. */
export function wholeWorkbook({ run }: TestWorkbook): Promise<unknown> {
  return run(async (context) => {
    const { worksheets, names, tables } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility,items/position");
    names.load("items/name,items/formula");
    tables.load("items/name");
    const active = worksheets.getActiveWorksheet().load("id");
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    const used = worksheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject().load("address,formulas,numberFormat"),
    );
    await context.sync();
    return {
      sheets: worksheets.items.map(({ id, name, visibility, position }) => ({
        ...{ id, name, visibility, position },
      })),
      names: names.items.map(({ name, formula }) => [name, formula]),
      tables: tables.items.map(({ name }) => name),
      active: active.id,
      selected: selected.address,
      cells: used.map((range) =>
        range.isNullObject ? null : [range.address, range.formulas, range.numberFormat],
      ),
    };
  });
}

/** What HR has in the workbook already: cells, a name, a second sheet, of which none must change. */
export async function addSheetsOfHr({ run }: TestWorkbook): Promise<void> {
  await run(async (context) => {
    const { worksheets, names } = context.workbook;
    const own = worksheets.add("工资");
    own.getRange("A1:B2").formulas = [
      ["姓名", "月薪"],
      ["王芳", "=SUM(6000,500)"],
    ];
    names.add("月薪", "='工资'!$B$2");
    own.getRange("B2").select();
    await context.sync();
  });
}
