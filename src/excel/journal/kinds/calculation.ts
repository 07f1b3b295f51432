import { type Kind, wholly } from "../kind";

const same = (one: string, other: string): boolean => one === other;

export const calculation: Kind<"calculation"> = {
  ask({ workbook: { application } }, places) {
    if (places.length > 0) application.load("calculationMode");
    return () => places.map(() => application.calculationMode);
  },
  put({ workbook: { application } }, changes) {
    for (const { state } of changes) {
      const mode = Object.values(Excel.CalculationMode).find((each: string) => each === state);
      if (mode !== undefined) application.calculationMode = mode;
    }
  },
  same,
  back: wholly(same),
};
