import { useTranslation } from "react-i18next";
import { makePayroll } from "../../excel";
import type { Payroll, PayrollOrder } from "../../scorecards/payroll";
import { SheetOnDemand } from "../actions/SheetOnDemand";

interface Properties extends PayrollOrder {
  readonly payroll: Payroll;
  readonly disabled: boolean;
}

/** Puts pay on a sheet of its own. */
export function MakePayroll({ payroll, disabled, ...order }: Properties) {
  const { t } = useTranslation("payroll");
  return (
    <SheetOnDemand
      appearance="primary"
      disabled={disabled}
      words={{
        make: t("sheet.make"),
        making: t("sheet.making"),
        made: (sheet) => t("sheet.made", { sheet }),
        open: t("sheet.open"),
        undo: t("sheet.undo"),
        undone: t("sheet.undone"),
        undoAnyway: t("sheet.undoAnyway"),
        exists: (sheet) => t("sheet.exists", { sheet }),
        another: t("sheet.another"),
      }}
      make={(secondCopy) => makePayroll(payroll, order, { secondCopy })}
    />
  );
}
