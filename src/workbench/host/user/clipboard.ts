/** Text of the clipboard as rows: tabs between cells, quotation marks around cells with line breaks. */
export function parseClipboard(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let index = 0;
  const endCell = () => {
    row.push(cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  while (index < text.length) {
    const character = text.charAt(index);
    if (character === '"' && cell === "" && closesQuote(text, index)) {
      const end = endOfQuote(text, index);
      cell = text.slice(index + 1, end).replaceAll('""', '"');
      index = end + 1;
      continue;
    }
    if (character === "\t") endCell();
    else if (character === "\n") endRow();
    else if (character === "\r" && text.charAt(index + 1) === "\n") {
      endRow();
      index += 1;
    } else if (character === "\r") endRow();
    else cell += character;
    index += 1;
  }
  // A last line break ends the last row; it does not begin another.
  if (cell !== "" || row.length > 0) endRow();
  const width = Math.max(0, ...rows.map((one) => one.length));
  return rows.map((one) => [...one, ...Array<string>(width - one.length).fill("")]);
}

/** The index of the closing quotation mark; -1 when there is none before a tab or the end. */
function endOfQuote(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    if (text.charAt(index) !== '"') continue;
    if (text.charAt(index + 1) === '"') index += 1;
    else return index;
  }
  return -1;
}

function closesQuote(text: string, start: number): boolean {
  const end = endOfQuote(text, start);
  return end > 0 && (end + 1 === text.length || /[\t\r\n]/.test(text.charAt(end + 1)));
}
