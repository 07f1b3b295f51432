/**
 * Types of the object model that speak of one another, as a range of its worksheet and a worksheet of its ranges: named here,
 * each described in a module of its own.
 */
import { describe } from "../wire/object-type";
import type { RangeAreasRef } from "./range-areas";
import type { FormatOf } from "./range-format";
import type { ViewOf } from "./range-view";
import type { TablesIn } from "./tables";
import type { SheetRef } from "./worksheet";

export const rangeAreasType = describe<RangeAreasRef>("RangeAreas", {});
export const rangeViewType = describe<ViewOf>("RangeView", {});
export const worksheetType = describe<SheetRef>("Worksheet", {});
export const conditionalFormatsType = describe<FormatOf>("ConditionalFormatCollection", {});
export const dataValidationType = describe<FormatOf>("DataValidation", {});
export const tableScopedCollectionType = describe<TablesIn>("TableScopedCollection", {});
