/** A sheet, and what it says of itself. */
export interface Saying<Said> {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly said: Said;
}

/**
 * The sheets of the workbook that have a custom property, in the order of their tabs. Two requests: properties can be asked for
 * only when the sheets are known.
 *
 * @param reader Loads what reads the property, where there is one: the pane starts without the schemas. It gives null for what
 *   cannot be used, and for what is not wanted.
 */
export async function sheetsSaying<Said>(
  context: Excel.RequestContext,
  property: string,
  reader: () => Promise<(stored: unknown) => Said | null>,
): Promise<readonly Saying<Said>[]> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const asked = sheets.items.map((sheet) => ({
    sheet,
    property: sheet.customProperties.getItemOrNullObject(property).load("value"),
  }));
  await context.sync();
  const there = asked.filter((each) => !each.property.isNullObject);
  if (there.length === 0) return [];
  const read = await reader();
  return there.flatMap(({ sheet, property: stored }): Saying<Said>[] => {
    const said = read(stored.value);
    return said === null ? [] : [{ sheet, id: sheet.id, name: sheet.name, said }];
  });
}
