import { range } from "../address";
import { pageHeight, scaleTo } from "../page-size";
import type { PagePlan } from "../plan";
import type { SheetDraft } from "../sheet-draft";
import { FORM, type Form, HEADER_ROW, PERSON_ROW, TITLE_ROW } from "./form";

const ORIENTATION = "landscape";
/** Parts of the size at which its columns fill a page: a form may become so much smaller to take a page less … */
const SIZES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];
/** … these in any case, and others as long as it can be read: a form of few columns is large to begin with. */
const IN_ANY_CASE = 0.85;
const READABLE = 0.5;

/**
 * How a form is printed: what is signed, from its title on, on one page where that can be read, else page by page between its
 * items and blocks, so that none of them is cut in two and no signatures stand alone.
 */
export function formPages(draft: SheetDraft, form: Form): PagePlan {
  const { texts, items, lastRow } = form;
  const supplied = items.some(({ item }) => item.supplier !== undefined);
  const lastColumn = supplied ? FORM.supplier : FORM.remark;
  const widest = scaleTo(ORIENTATION, draft.widthsOf(1, lastColumn));
  const sizes = SIZES.filter((size) => size >= IN_ANY_CASE || widest * size >= READABLE);
  const sized = sizes.map((size) => ({
    scale: Math.floor(widest * size * 100),
    ...pagesAt(draft, form, pageHeight(ORIENTATION) / (widest * size)),
  }));
  const fewest = Math.min(...sized.map(({ breaks }) => breaks.length));
  const largest = sized.find(({ breaks }) => breaks.length === fewest);
  const { breaks = [], lastTitle = HEADER_ROW, scale = 100 } = largest ?? {};
  return {
    orientation: ORIENTATION,
    // What is signed is black on white, whatever colours tell inputs from formulas on the screen.
    blackAndWhite: true,
    // Where the rules come from, and what nobody supplies, is for the screen.
    printArea: range(TITLE_ROW, 1, lastRow, lastColumn),
    titleRows: `$${TITLE_ROW}:$${lastTitle}`,
    footer: { center: texts.footer },
    ...(breaks.length === 0 ? { onePage: true } : { breaks, scale }),
  };
}

interface Pages {
  /** Rows at which a page begins. */
  readonly breaks: readonly number[];
  readonly lastTitle: number;
}

/** Whose page it is, and of which period, is said on every page: with the items' columns where they go on. */
function pagesAt(draft: SheetDraft, form: Form, room: number): Pages {
  const breaks = breaksOf(draft, form, room, PERSON_ROW);
  return breaks.every((row) => row > form.totalRow)
    ? { breaks, lastTitle: PERSON_ROW }
    : { breaks: breaksOf(draft, form, room, HEADER_ROW), lastTitle: HEADER_ROW };
}

/** Rows at which a page begins, when no more than `room` fits on one and the title rows are repeated on each. */
function breaksOf(draft: SheetDraft, form: Form, room: number, lastTitle: number): number[] {
  const starts = startsOf(form);
  const titles = draft.heightOf(TITLE_ROW, lastTitle);
  const breaks: number[] = [];
  let used = draft.heightOf(TITLE_ROW, (starts[0] ?? form.lastRow + 1) - 1);
  starts.forEach((row, index) => {
    const height = draft.heightOf(row, (starts[index + 1] ?? form.lastRow + 1) - 1);
    if (used + height > room && index > 0) {
      breaks.push(row);
      used = titles;
    }
    used += height;
  });
  return breaks;
}

/** First rows of what stays together: an item, with the heading above it and the total below it; each block below them. */
function startsOf(form: Form): readonly number[] {
  const { sections, itemRows, ratings, team, tiers, settingGroups, remarksRow } = form;
  const headed = new Set(sections.map(({ row }) => row + 1));
  const blocks = [
    ...ratings.map(({ rows }) => rows.heading),
    ...(team === null ? [] : [team.rows.heading]),
    ...(tiers === null ? [] : [tiers.heading]),
    ...settingGroups.map(({ row }) => row),
    // With the signatures below them.
    remarksRow,
  ];
  return [
    ...sections.map(({ row }) => row),
    ...itemRows.filter((row) => !headed.has(row)),
    // The blank row above a block keeps it off what a page begins with.
    ...blocks.map((row) => row - 1),
  ].sort((one, other) => one - other);
}
