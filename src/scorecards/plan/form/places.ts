import { quote, sentence } from "../../calc/text";
import { askedOf } from "../../results";
import type { ResultPlaces, TargetPlace } from "../../results/places";
import { ruleKind } from "../../rules";
import { linesOf } from "../../system/lines";
import { fixed, fixedRange } from "../address";
import { FIRST_ITEM_ROW, FORM, type Form, scoreColumn } from "./form";

/** Where a form keeps what its person's results are made of: all on the one sheet. */
export function formPlaces(form: Form): ResultPlaces {
  const { system, texts, request, tiers, local, totalRow } = form;
  const rowOf = (id: string) => form.inputRows.get(id) ?? totalRow;
  // The lines between the items' own have no score.
  const column = (at: number) => fixedRange(FIRST_ITEM_ROW, at, totalRow - 1, at);
  const { complete, missingItems } = texts.form;
  return {
    system,
    texts,
    local,
    spelling: request.spelling,
    spilled: false,
    fields: new Set(form.fieldRows.keys()),
    field: (field) => fixed(form.fieldRows.get(field) ?? totalRow, FORM.score),
    raw: ({ id }) => fixed(rowOf(id), FORM.score),
    typed: ({ id }) => fixed(rowOf(id), FORM.state),
    everybodys: ({ id }) => fixed(rowOf(id), FORM.score),
    beside: (id) => {
      throw new RangeError(`A form has no column ${id}`);
    },
    everybody: (field) => fixed(form.fieldRows.get(field) ?? totalRow, FORM.score),
    setting: (id, what = "value") => {
      const setting = form.settings.find((each) => each.id === id);
      if (setting === undefined) throw new RangeError(`No figure ${id} on the form`);
      return fixed(setting.row, { value: FORM.value, text: FORM.actual, state: FORM.state }[what]);
    },
    items: {
      scores: form.itemRows.map((row) => fixed(row, scoreColumn(system))),
      block: column(scoreColumn(system)),
      shares: column(FORM.points),
      shareCells: form.itemRows.map((row) => fixed(row, FORM.points)),
    },
    withoutScore: fixed(totalRow, FORM.state + 1),
    pointsState: fixed(totalRow, FORM.state),
    tiers: (first, last = first) =>
      tiers === null
        ? quote("")
        : fixedRange(tiers.first, tiers.from + first - 1, tiers.last, tiers.from + last - 1),
    tierState: tiers === null ? quote("") : fixed(tiers.header, tiers.state),
    target: (item) => targetOf(form, item),
    asked: askedOf(system),
    says: {
      complete: quote(complete),
      missing: (missing, all) => sentence(missingItems, { missing, all }),
      faulty: null,
      nobody: null,
    },
  };
}

function targetOf(form: Form, id: string): TargetPlace | null {
  const index = form.items.findIndex(({ item }) => item.id === id);
  const row = form.itemRows[index];
  const item = form.items[index]?.item;
  const [line] = item === undefined ? [] : linesOf(item);
  if (row === undefined || line === undefined) return null;
  const better = ruleKind(line.rule)
    .choices(line.rule)
    .find(({ name }) => name === "better");
  return {
    actual: fixed(row, FORM.actual),
    target: fixed(row, FORM.target),
    better: quote(better?.value ?? "higher"),
    share: fixed(row, FORM.points),
  };
}
