/** Sends what was queued to set up pages; false where Excel refuses, as it does where no printer is installed. */
export async function sendPages(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch {
    return false;
  }
}
