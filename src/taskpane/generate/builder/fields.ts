/** Ids of the builder's fields, to which faults lead. */
import type { SchemeFault, SchemeField } from "../../../scorecards/scheme/edit";
import { tierField } from "../fields";
import { columnOf } from "../figures/TierEditor";

export const schemeField = (field: SchemeField): string => `builder-${field}`;
export const itemField = (item: string, field: SchemeField): string => `builder-${item}-${field}`;
export const itemButton = (item: string): string => `builder-open-${item}`;
export const addButton = "builder-add";
export const nameField = schemeField("name");
/** Of a figure that HR tries. */
export const tryField = (figure: string): string => `builder-try-${figure}`;
export const addActionButton = "builder-add-action";
export const addSliceButton = "builder-add-slice";
export const addGradeButton = "builder-add-grade";
export const addVetoButton = "builder-add-veto";

/** The field in which a fault is mended. */
export function fieldOf(fault: SchemeFault): string {
  if (fault.code === "tier") return tierField(fault.tier.tier, columnOf(fault.tier));
  if (fault.item !== null) return itemField(fault.item, fault.field);
  return fault.field === "name" || /^(pool$|(veto|pay|failure|commission|quota):)/.test(fault.field)
    ? schemeField(fault.field)
    : addButton;
}

/** Nobody has written it yet: told when HR wants to save, not while it is on its way. */
export const isUnwritten = (fault: SchemeFault): boolean =>
  (fault.code === "name" && fault.problem === "blank") ||
  (fault.code === "bad-figure" && fault.problem === "blank") ||
  fault.code === "no-items";
