/** Copies text; false where the host keeps the clipboard from add-ins (some of Office's frames do). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
