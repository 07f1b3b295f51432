import type { Styles } from "@univerjs/core";

/**
 * Univer looks for a style that it does not know by its text by comparing it with every style of the workbook, cell by cell,
 * and does not remember what it found: styles whose keys stand in another order are searched for every time.
 */
export function rememberStyles(styles: Styles): void {
  const known = new Map<string, string>();
  const search = styles.search.bind(styles);
  styles.search = (style, text) => {
    const remembered = known.get(text);
    if (remembered !== undefined && styles.get(remembered)) return remembered;
    const found = search(style, text);
    if (found !== NONE) known.set(text, found);
    return found;
  };
}

/** Univer's own word for a style that there is not. */
const NONE = "-1";
