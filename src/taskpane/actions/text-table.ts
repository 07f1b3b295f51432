/** A table to be pasted into a sheet: what begins like a formula stays a text, and a number a number. */
export const textTable = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => {
          if (typeof cell !== "string") return cell === null ? "" : String(cell);
          const flat = cell.replace(/[\t\r\n]+/g, " ");
          return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
        })
        .join("\t"),
    )
    .join("\n");
