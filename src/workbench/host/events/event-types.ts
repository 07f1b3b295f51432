/** How the client library tells events and their targets apart. */
export const EventType = {
  /** `workbook.onSelectionChanged`: registered beside the object model, so always sent. */
  documentSelectionChanged: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  rowSorted: 19,
  columnSorted: 20,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target of events of the workbook's own collections. */
export const WORKBOOK = "Workbook";
