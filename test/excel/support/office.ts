/** The little of Office.js that says what this Excel can do, up to a version such as "1.13" of any requirement set. */
export function officeThatHas(version: string): void {
  const minor = (text: string) => Number(text.split(".")[1]);
  const isSetSupported = (_set: string, wanted = "1.1") => minor(wanted) <= minor(version);
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
}

export function noOffice(): void {
  delete (globalThis as { Office?: unknown }).Office;
}
