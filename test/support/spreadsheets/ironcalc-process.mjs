// A process of its own, because jest cannot load the engine's ES module with its wasm beside it. Each line of standard
// input is a workbook, [{ name, cells: [[row, column, input]] }]; each line of output is what its cells show.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import init, { Model } from "@ironcalc/wasm";

const require = createRequire(import.meta.url);
await init({ module_or_path: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });

function calculate(sheets) {
  const model = new Model("workbook", "en", "UTC", "en");
  model.pauseEvaluation();
  sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
  });
  sheets.forEach((sheet, index) => {
    for (const [row, column, input] of sheet.cells) model.setUserInput(index, row, column, input);
  });
  model.resumeEvaluation();
  model.evaluate();
  sheets.forEach((sheet, index) => {
    // Formatted values are all that the engine gives: twelve decimals keep every digit that the tests compare.
    for (const [row, column, input] of sheet.cells) {
      if (!input.startsWith("=")) continue;
      const area = { sheet: index, row, column, width: 1, height: 1 };
      model.updateRangeStyle(area, "num_fmt", "0.000000000000");
    }
  });
  const shown = sheets.map((sheet, index) =>
    sheet.cells.map(([row, column]) => [
      row,
      column,
      model.getFormattedCellValue(index, row, column),
      model.getCellType(index, row, column),
    ]),
  );
  model.free();
  return shown;
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(calculate(JSON.parse(line)))}\n`);
}
