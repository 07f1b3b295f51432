import { generateScorecard } from "../../../src/excel";
import type { GenerationRequest } from "../../../src/scorecards";
import { openWorkbook } from "./workbook";

/** What may be asked of Excel on the web for one scorecard: pages take a request of their own, and so does History. */
export const mostRequests = 7;
export const mostBytes = 1_000_000;

/** What a generation costs, counted at the host: requests, and bytes both ways. */
export async function costOf(
  request: GenerationRequest,
): Promise<{ readonly requests: number; readonly bytes: number }> {
  const workbook = await openWorkbook();
  try {
    await generateScorecard(request);
    await workbook.host.settled();
    return {
      requests: workbook.traffic.length,
      bytes: workbook.traffic.reduce((sum, { sent, received }) => sum + sent + received, 0),
    };
  } finally {
    await workbook.close();
  }
}
