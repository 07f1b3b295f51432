/** A workbook behind the drawn pane: Microsoft's client library over the workbench's host, in a page of jsdom. */
import { TextDecoder, TextEncoder } from "node:util";

/** The grid gives way to others through one of these; Node's own would keep the test run from ending. */
class MessageChannel {
  readonly port1: { onmessage: (() => void) | null; close(): void } = {
    onmessage: null,
    close: () => undefined,
  };
  readonly port2 = {
    postMessage: () => void setTimeout(() => this.port1.onmessage?.(), 0),
    close: () => undefined,
  };
}

/** Of plain data, which is all that the grid copies. */
const structuredClone = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

// What the host's grid and its measuring of requests need, and jsdom lacks.
Object.assign(globalThis, { MessageChannel, TextDecoder, TextEncoder, structuredClone });

export { openWorkbook, type TestWorkbook } from "../../excel/support/workbook";
