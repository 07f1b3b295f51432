import type { Locale } from "../../i18n/locale";
import { fill, type SheetTexts, sheetTexts } from "../../i18n/sheets";
import { cell, range } from "../plan/address";
import { freeSheetName, tailedSheetName } from "../plan/free-names";
import { inputLimits } from "../plan/input-limits";
import { looks, MONEY_FORMAT, numberFormat, signs, TEXT_FORMAT } from "../plan/look";
import type { WorkbookPlan } from "../plan/plan";
import { SheetDraft } from "../plan/sheet-draft";
import { sheetTitle } from "../plan/sheet-title";
import { boldHeight, lineWidth, wordWidth } from "../plan/text-size";
import { withUnit } from "../plan/unit-label";
import { writeIdentity } from "../plan/write-identity";
import type { ScorecardReading } from "../reading";
import type { Input } from "../system/description";
import { periodLabel } from "../system/period";
import type { Owed } from "./owed";

const HEADER_ROW = 4;
const FIRST_ROW = 5;
const PERSON_COLUMNS = 3;
const INPUT_WIDTH = 14;
const WIDEST_NAME = 24;

/** By what a supplier is called on a sheet that asks for figures; "" where nobody is named. */
export const supplierKey = (
  { supplier }: Pick<Owed, "supplier">,
  { locale }: Pick<ScorecardReading, "locale">,
): string => supplier?.[locale] ?? "";

/**
 * A small sheet for one supplier: a row a person, a column for each figure that is still wanted, under the names that they have on
 * Data, so that Import knows them again without a question. What somebody's row does not lack is marked as such.
 */
export function planFillInSheet(
  reading: ScorecardReading,
  owed: Owed,
  takenSheets: readonly string[],
): WorkbookPlan {
  const { locale, period, scorecard } = reading;
  const texts = sheetTexts[locale];
  const supplier = supplierKey(owed, reading);
  const draft = new SheetDraft();
  const system = reading.sheets[0]?.identity.own?.name ?? reading.standard.name[locale];
  const facts = { period: periodLabel(period, locale), system };
  const title = fill(texts.owed.title, facts);
  sheetTitle(draft, supplier === "" ? title : `${title} · ${supplier}`, texts.owed.hint);

  const asked = owed.figures.flatMap(({ input, people }) =>
    input === undefined ? [] : [{ input, people: new Set(people) }],
  );
  const { id, name, department } = texts.person;
  const headers = [
    id,
    name,
    department,
    ...asked.map(({ input }) => headerOf(input, texts, locale)),
  ];
  draft.putRow(HEADER_ROW, 1, headers);
  draft.format(range(HEADER_ROW, 1, HEADER_ROW, headers.length), looks.header);
  const last = FIRST_ROW + Math.max(owed.people.length, 1) - 1;
  draft.format(range(FIRST_ROW, 1, last, PERSON_COLUMNS), {
    numberFormat: TEXT_FORMAT,
    horizontal: "Left",
    vertical: "Center",
    border: "all",
  });
  owed.people.forEach((person, index) => {
    const cells = [person.id, person.name, person.department];
    const marks = asked.map(({ people }) => (people.has(person) ? null : texts.status.none));
    draft.putRow(FIRST_ROW + index, 1, [...cells, ...marks]);
  });
  asked.forEach(({ input, people }, index) => {
    const column = PERSON_COLUMNS + 1 + index;
    const all = range(FIRST_ROW, column, last, column);
    draft.format(all, looks.input, { numberFormat: formatOf(input), horizontal: "Right" });
    owed.people.forEach((person, row) => {
      if (people.has(person)) return;
      const at = cell(FIRST_ROW + row, column);
      draft.format(at, {
        fontColor: signs.missing.fontColor,
        fill: signs.missing.fill,
        horizontal: "Center",
      });
    });
    draft.validations.push(inputLimits(input, all, { texts, locale }));
  });

  const widths = headers.map((header, index) => {
    const field = (["id", "name", "department"] as const)[index];
    const longest =
      field === undefined
        ? INPUT_WIDTH
        : Math.max(...owed.people.map((each) => lineWidth(each[field])));
    const least = field === "id" ? 10 : field === undefined ? INPUT_WIDTH : 12;
    return Math.max(least, Math.min(WIDEST_NAME, longest), wordWidth(header) + 2);
  });
  widths.forEach((characters, index) => draft.width(index + 1, characters));
  const heights = headers.map((header, index) =>
    boldHeight(header, widths[index] ?? INPUT_WIDTH, 34),
  );
  draft.rowHeights.push({ rows: `${HEADER_ROW}:${HEADER_ROW}`, points: Math.max(...heights) });

  const sheet = draft.finish({
    role: "owed",
    name: freeSheetName(tailedSheetName(texts.sheetNames.owed, supplier), takenSheets),
    tabColor: "#ED7D31",
    freeze: { rows: HEADER_ROW, columns: 2 },
    page: {
      orientation: "landscape",
      titleRows: `$${HEADER_ROW}:$${HEADER_ROW}`,
      footer: { center: texts.footer },
    },
    // It is moved into a workbook of its own, sent, and filled in by whoever has the figures.
    protect: false,
    properties: identityOf(reading, supplier),
    select: cell(FIRST_ROW, PERSON_COLUMNS + 1),
  });
  return { scorecard, sheets: [sheet], names: [], show: "owed" };
}

/**
 * A sheet that goes to somebody else says itself in what its figures are: HR's own measures by their names; of how many points a
 * score is says the cell's input message, since "points" above a score may be those that it earns.
 */
const headerOf = ({ name, unit }: Input, texts: SheetTexts, locale: Locale): string =>
  unit === "any" || unit === "score" ? name[locale] : withUnit(name[locale], unit, texts);

const formatOf = ({ unit }: Input): string => (unit === "yuan" ? MONEY_FORMAT : numberFormat(unit));

function identityOf({ sheets }: ScorecardReading, supplier: string): Record<string, string> {
  const [first] = sheets;
  if (first === undefined) return {};
  const { person: _ofNobody, ...common } = first.identity;
  return writeIdentity({ ...common, role: "owed", supplier });
}
