import type { TFunction } from "i18next";
import type { PeopleFault } from "../../scorecards/people";

/** The sentence for what is wrong with a pasted list of people. */
export function peopleFaultText(t: TFunction<"generate">, fault: PeopleFault): string {
  switch (fault.kind) {
    case "none":
      return t("peopleFaults.none");
    case "not-a-person":
      return t("peopleFaults.notAPerson", fault);
    case "duplicate-id":
      return t("peopleFaults.duplicateId", fault);
    case "duplicate-name":
      return t("peopleFaults.duplicateName", fault);
    case "blanks-in-name":
      return t("peopleFaults.blanksInName", fault);
    case "department-or-name":
      return t("peopleFaults.departmentOrName", fault);
    case "name-or-team":
      return t("peopleFaults.nameOrTeam", fault);
    case "name-missing":
      return t("peopleFaults.nameMissing", fault);
    case "too-long":
      return tooLong(t, fault);
    case "control-characters":
      return t("peopleFaults.controlCharacters", fault);
    case "too-many":
      return t("peopleFaults.tooMany", fault);
    case "too-large":
      return t("peopleFaults.tooLarge", fault);
  }
}

function tooLong(
  t: TFunction<"generate">,
  fault: Extract<PeopleFault, { kind: "too-long" }>,
): string {
  switch (fault.field) {
    case "id":
      return t("peopleFaults.tooLongId", fault);
    case "name":
      return t("peopleFaults.tooLongName", fault);
    case "department":
      return t("peopleFaults.tooLongDepartment", fault);
  }
}
