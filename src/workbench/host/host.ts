/** The host: answers requests of the client library and does what the grid's user does. */
import type { FUniver } from "@univerjs/core/facade";
import { Book, type HostOptions } from "./book";
import { HostError, requestTooLarge } from "./wire/errors";
import type { HostEvent } from "./events/events";
import type { CallFunction, Manner } from "./functions/custom-functions";
import { isError } from "./grid/values";
import { Interpreter, unexpected } from "./wire/interpreter";
import { object } from "./wire/object-type";
import type { RangeRef } from "./addresses";
import { workbookType } from "./objects/workbook";
import { GridUser, type SortedBy, type TypedCell } from "./user/grid-user";
import type { RequestBody, ResponseBody } from "./wire/wire";

/** The stand-in for Excel, as the page and the tests see it. */
export interface Host {
  /** Answers the body of a RichApi request. */
  process(body: string): Promise<string>;
  /** Hears events meant for the add-in; the function returned ends it. */
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Requests of the client library so far, and the bytes of their bodies. */
  requests(): { count: number; bytes: number };
  /** Resolves when nothing is left to calculate, answer or deliver. */
  settled(): Promise<void>;
  /** Somebody looks at the sheets: looks that formulas give to cells follow the values, when nobody waits for those. */
  keepDrawn(): void;
  /** Resolves when they have done so. */
  drawn(): Promise<void>;
  /** Names of the sheets, in their order. */
  sheets(): string[];
  /** Values as rows; blank is "", errors are texts such as "#N/A". */
  read(sheet: string, a1: string): unknown[][];
  /** Formulas, or values where there are none. */
  formulas(sheet: string, a1: string): string[][];
  /** What the cells display. */
  text(sheet: string, a1: string): string[][];
  /** The user enters rows as if typed: a text that starts with `=` is a formula. */
  write(sheet: string, a1: string, rows: unknown[][]): Promise<void>;
  /** The user pastes text from the clipboard at the top left of an area. */
  paste(sheet: string, a1: string, tsv: string): Promise<void>;
  /** The user types into several cells; one Undo takes all of it back. */
  fill(cells: readonly TypedCell[]): Promise<void>;
  /** The user sorts rows by one of their columns, as by the menu of a table's header. */
  sort(sheet: string, a1: string, by: SortedBy): Promise<void>;
  select(sheet: string, a1: string): void;
  /** The sentence that Excel's card shows at an error of a custom function; null without one. */
  errorMessage(sheet: string, a1: string): string | null;
  /** Whether the user may change the contents of all cells of an area. */
  editable(sheet: string, a1: string): boolean;
  functions: {
    /** Makes the functions of a functions.json known under `HR.`; `call` invokes one by its id. */
    register(metadataJson: string, call: CallFunction): void;
    /** How Excel treats them from now on. */
    behave(manner: Partial<Manner>): void;
  };
  /** The cells of charts and other things that the page shows as previews. */
  readonly book: Book;
}

/** Excel on the web refuses larger requests and answers. */
const MOST_BYTES = 5 * 1024 * 1024;

export function createHost(univerAPI: FUniver, options: HostOptions = {}): Host {
  const book = new Book(univerAPI, options);
  const user = new GridUser(book);
  const root = object(workbookType, null);
  const counted = { count: 0, bytes: 0 };
  const queue = new Turns();

  async function answer(body: string): Promise<string> {
    const bytes = byteLength(body);
    counted.count += 1;
    counted.bytes += bytes;
    if (bytes > MOST_BYTES) return refused(requestTooLarge());
    book.events.fromAddIn = true;
    try {
      const request = JSON.parse(body) as RequestBody;
      const response = await new Interpreter(book, root, request).run();
      await book.calculation.finish();
      const text = JSON.stringify(response);
      return byteLength(text) > MOST_BYTES ? refused(responseTooLarge()) : text;
    } catch (error) {
      // Whatever it is: the library waits for an answer.
      return refused(error instanceof HostError ? error : unexpected(error));
    } finally {
      book.events.fromAddIn = false;
    }
  }

  const at = (sheet: string, a1: string): RangeRef =>
    book.resolveAddress(a1, book.sheets.require(sheet));

  const read = (sheet: string, a1: string, name: "values" | "formulas" | "text"): unknown[][] =>
    user.read(at(sheet, a1), name);

  return {
    book,
    process: (body) => queue.take(() => answer(body)),
    onEvent: (listener) => book.events.listen(listener),
    requests: () => ({ ...counted }),
    async settled() {
      do {
        await queue.take(() => book.calculation.finish());
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (!book.functions.idle) await new Promise((resolve) => setTimeout(resolve, 5));
      } while (!queue.idle || !book.calculation.idle || !book.events.idle || !book.functions.idle);
    },
    keepDrawn: () => book.calculation.keepDrawn(),
    drawn: () => queue.take(() => book.calculation.draw()),
    sheets: () => book.sheets.ids().map((id) => book.sheets.name(id)),
    read: (sheet, a1) => read(sheet, a1, "values"),
    formulas: (sheet, a1) => read(sheet, a1, "formulas").map((row) => row.map(String)),
    text: (sheet, a1) => read(sheet, a1, "text").map((row) => row.map(String)),
    write: (sheet, a1, rows) => queue.take(() => user.write(at(sheet, a1), rows)),
    paste: (sheet, a1, tsv) => queue.take(() => user.paste(at(sheet, a1), tsv)),
    fill: (cells) => queue.take(() => user.fill(cells)),
    sort: (sheet, a1, by) => queue.take(() => user.sort(at(sheet, a1), by)),
    select: (sheet, a1) => book.selection.select(at(sheet, a1)),
    errorMessage(sheet, a1) {
      const { sheetId, area } = at(sheet, a1);
      if (!isError(book.cells.value(sheetId, area.top, area.left))) return null;
      return book.functions.message(sheetId, area.top, area.left);
    },
    editable(sheet, a1) {
      try {
        book.protection.requireEditable(at(sheet, a1));
        return true;
      } catch (error) {
        if (error instanceof HostError) return false;
        throw error;
      }
    },
    functions: {
      register: (json, call) => book.functions.register(json, call),
      behave: (manner) => book.functions.behave(manner),
    },
  };
}

/** One after another: a request is answered before the next one, or the user, has a turn. */
class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  get idle(): boolean {
    return this.waiting === 0;
  }

  take<T>(turn: () => Promise<T>): Promise<T> {
    this.waiting += 1;
    const mine = this.last.then(turn).finally(() => {
      this.waiting -= 1;
    });
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

const byteLength = (text: string) => new TextEncoder().encode(text).length;

const responseTooLarge = () =>
  new HostError(
    "ResponsePayloadSizeLimitExceeded",
    "The response payload size has exceeded the limit.",
  );

function refused(error: HostError): string {
  const response: ResponseBody = {
    Results: [],
    TraceIds: [],
    Error: {
      Code: error.code,
      Message: error.message,
      Location: null,
      HttpStatusCode: error.httpStatusCode,
      ActionIndex: 0,
    },
  };
  return JSON.stringify(response);
}
