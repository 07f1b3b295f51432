import { ExcelFaultError, type ExcelFault } from "../../../src/excel";

/** The fault with which some work was rejected; it is an error if it was not, or with anything else. */
export async function faultOf(work: Promise<unknown>): Promise<ExcelFault> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ExcelFaultError) return error.fault;
    throw error;
  }
  throw new Error("It did not fail.");
}
