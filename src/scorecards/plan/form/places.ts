import { ruleKind } from "../../rules";
import { linesOf } from "../../system/lines";
import { quote } from "../../calc/text";
import { fixed, fixedRange } from "../address";
import type { ResultPlaces, TargetPlace } from "../results/places";
import { FORM, type Form } from "./form";

/** Where a form keeps what its person's results are made of: all on the one sheet. */
export function formPlaces(form: Form): ResultPlaces {
  const { system, texts, request, tiers } = form;
  return {
    system,
    texts,
    spelling: request.spelling,
    spilled: false,
    fields: new Set(form.fieldRows.keys()),
    field: (field) => fixed(form.fieldRows.get(field) ?? form.totalRow, FORM.score),
    typed: (input) => fixed(form.inputRows.get(input.id) ?? form.totalRow, FORM.score),
    setting: (id, what = "value") => {
      const setting = form.settings.find((each) => each.id === id);
      if (setting === undefined) throw new RangeError(`No figure ${id} on the form`);
      return fixed(setting.row, what === "value" ? FORM.value : FORM.target);
    },
    tiers: (first, last = first) =>
      tiers === null
        ? quote("")
        : fixedRange(tiers.first, tiers.from + first - 1, tiers.last, tiers.from + last - 1),
    tierFaults: () =>
      tiers === null
        ? quote("")
        : fixedRange(tiers.first, tiers.lastColumn + 1, tiers.last, tiers.lastColumn + 1),
    escalation: () => escalationOf(form),
  };
}

function escalationOf(form: Form): TargetPlace[] {
  const ids = form.system.pay?.escalation?.items ?? [];
  return ids.flatMap((id): TargetPlace[] => {
    const index = form.items.findIndex(({ item }) => item.id === id);
    const row = form.itemRows[index];
    const item = form.items[index]?.item;
    const [line] = item === undefined ? [] : linesOf(item);
    if (row === undefined || line === undefined) return [];
    const { rule } = line;
    if (ruleKind(rule).target(rule) === null) return [];
    const better = ruleKind(rule)
      .choices(rule)
      .find(({ name }) => name === "better");
    return [
      {
        actual: fixed(row, FORM.actual),
        target: fixed(row, FORM.target),
        better: quote(better?.value ?? "higher"),
      },
    ];
  });
}
