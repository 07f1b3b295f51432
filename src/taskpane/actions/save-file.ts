/** Long enough for the browser to have read it. */
const KEPT = 60_000;

/** Hands a text file over to be saved; false where the host has no way for it. Some of Office's frames do nothing and say nothing. */
export function saveFile(name: string, text: string, type: string): boolean {
  if (typeof URL.createObjectURL !== "function") return false;
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
  return true;
}
