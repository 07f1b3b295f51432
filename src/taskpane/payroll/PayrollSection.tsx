import { Button, Checkbox, Field, Radio, RadioGroup, Spinner } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type Payroll,
  type PayrollLine,
  payrollOf,
  quarterTerms,
  sumOf,
} from "../../scorecards/payroll";
import type { ScorecardReading } from "../../scorecards/reading";
import { type Period, periodCode, periodLabel } from "../../scorecards/system/period";
import { ProblemNotice } from "../actions/ProblemNotice";
import { Disclosure } from "../generate/Disclosure";
import { codeLabel } from "../period/OutcomeNotice";
import { scorecardName } from "../period/scorecard-name";
import { usePeriodStyles } from "../period/use-period-styles";
import { useNumbers } from "../results/use-numbers";
import { usePages } from "../results/use-pages";
import { useSectionStyles } from "../results/use-section-styles";
import { useLocale } from "../texts/use-locale";
import { MakePayroll } from "./MakePayroll";
import { PayrollFile } from "./PayrollFile";
import { TermFields, termDraft, termsIn } from "./TermFields";
import { usePaidRows } from "./use-paid-rows";

/** What can be paid: the period itself, and the quarter that a month lies in. */
function payable(period: Period): readonly Period[] {
  if (period.kind === "quarter") return [period];
  const quarter = Math.ceil(period.month / 3);
  return [period, { kind: "quarter", year: period.year, quarter }];
}

/** Pay of a closed month, or of a quarter out of its closed months: as a sheet, and as a file for payroll. */
export default function PayrollSection({ reading }: { readonly reading: ScorecardReading }) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("payroll");
  const locale = useLocale();
  const [opened, setOpened] = useState(false);
  const periods = useMemo(() => payable(reading.period), [reading.period]);
  const [code, setCode] = useState(periodCode(reading.period));
  const period = periods.find((each) => periodCode(each) === code) ?? reading.period;
  const { rows, problem, reread } = usePaidRows(opened, reading, period);
  const standard = useMemo(() => quarterTerms(reading.system), [reading]);
  const [draft, setDraft] = useState(() => termDraft(standard));
  const [paid, setPaid] = useState<ReadonlySet<string>>(new Set());
  const terms = useMemo(() => termsIn(draft, standard), [draft, standard]);
  const payroll = useMemo(
    () =>
      rows &&
      payrollOf(rows, reading.system, period, {
        isPaid: (key) => paid.has(key),
        terms: terms ?? standard,
      }),
    [rows, reading, period, paid, terms, standard],
  );
  const isRated = payroll?.lines.some((line) =>
    line.periods.some((closed) => closed?.performance != null),
  );
  const name = scorecardName(reading, reading.locale);
  return (
    <Disclosure id="payroll" label={t("title")} open={opened} onToggle={() => setOpened(!opened)}>
      <p className={styles.line}>{t("hint")}</p>
      {periods.length > 1 && (
        <Field label={t("what")}>
          <RadioGroup value={code} onChange={(_event, { value }) => setCode(value)}>
            {periods.map((each) => (
              <Radio
                key={periodCode(each)}
                value={periodCode(each)}
                label={periodLabel(each, locale)}
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      {problem && <ProblemNotice problem={problem} onRetry={() => void reread()} />}
      {!payroll && !problem && <Spinner size="small" label={t("reading")} />}
      {payroll?.lines.length === 0 && (
        <p className={styles.line}>{t("none", { period: periodLabel(period, locale) })}</p>
      )}
      {payroll && payroll.lines.length > 0 && (
        <>
          {payroll.terms !== null && isRated && (
            <TermFields draft={draft} standard={standard} onChange={setDraft} />
          )}
          <Lacking
            payroll={payroll}
            paid={paid}
            onPaid={(key, isPaid) =>
              setPaid(new Set(isPaid ? [...paid, key] : [...paid].filter((each) => each !== key)))
            }
          />
          <PayTable payroll={payroll} />
          <Fines payroll={payroll} />
          <MakePayroll
            key={code}
            payroll={payroll}
            locale={reading.locale}
            system={name}
            appraised={reading.standard.id}
            disabled={terms === null}
          />
          <PayrollFile payroll={payroll} locale={reading.locale} disabled={terms === null} />
        </>
      )}
    </Disclosure>
  );
}

const nameOf = ({ name, id }: PayrollLine): string => name || id;

/** Whoever has no closed pay of some period: HR says whether the others are paid. */
function Lacking(properties: {
  readonly payroll: Payroll;
  readonly paid: ReadonlySet<string>;
  readonly onPaid: (key: string, isPaid: boolean) => void;
}) {
  const { payroll, paid, onPaid } = properties;
  const styles = usePeriodStyles();
  const { t } = useTranslation("payroll");
  const locale = useLocale();
  const short = payroll.lines.filter(({ lacking }) => lacking.length > 0);
  const { shown, next, showMore } = usePages(short);
  if (short.length === 0) return null;
  const isAsked = ({ lacking }: PayrollLine) => lacking.length < payroll.periods.length;
  const asked = short.filter(isAsked).length;
  const inWords = (codes: readonly string[]) =>
    new Intl.ListFormat(locale, { type: "conjunction" }).format(
      codes.map((code) => codeLabel(code, locale)),
    );
  const open = payroll.periods.filter((code) =>
    payroll.lines.every(({ lacking }) => lacking.includes(code)),
  );
  return (
    <>
      {open.length > 0 && (
        <p className={styles.state}>{t("notClosed", { periods: inWords(open) })}</p>
      )}
      {asked > 0 && (
        <div role="group" aria-labelledby="payroll-lacking">
          <p id="payroll-lacking" className={styles.line}>
            {t("lacking", { count: asked })}
          </p>
          {shown.filter(isAsked).map((line) => (
            <div key={line.key}>
              <Checkbox
                checked={paid.has(line.key)}
                label={t("payAnyway", { name: nameOf(line), periods: inWords(line.lacking) })}
                onChange={(_event, { checked }) => onPaid(line.key, checked === true)}
              />
            </div>
          ))}
        </div>
      )}
      {shown
        .filter((line) => !isAsked(line))
        .map((line) => (
          <p key={line.key} className={styles.line}>
            {t("nothing", { name: nameOf(line) })}
          </p>
        ))}
      {next > 0 && (
        <div className={styles.buttons}>
          <Button size="small" onClick={showMore}>
            {t("more", { count: next })}
          </Button>
        </div>
      )}
    </>
  );
}

/** What forms take off in money: in no pay, and said so. */
function Fines({ payroll }: { readonly payroll: Payroll }) {
  const styles = usePeriodStyles();
  const { t } = useTranslation("payroll");
  const { score } = useNumbers();
  const fines = payroll.lines.flatMap((line) => line.fines ?? []);
  if (fines.length === 0) return null;
  return <p className={styles.line}>{t("fines", { sum: score(sumOf(fines)) })}</p>;
}

function PayTable({ payroll }: { readonly payroll: Payroll }) {
  const styles = usePeriodStyles();
  const tables = useSectionStyles();
  const { t } = useTranslation("payroll");
  const { score } = useNumbers();
  const { shown, next, showMore } = usePages(payroll.lines);
  const count = payroll.lines.filter(({ amounts }) => amounts !== null).length;
  return (
    <>
      <table className={tables.table} aria-label={t("list")}>
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            <th scope="col" className={tables.number}>
              {t("pay")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.key}>
              <th scope="row">{nameOf(line)}</th>
              <td className={tables.number}>
                {line.amounts === null ? t("blank") : score(line.amounts.pay)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {next > 0 && (
        <div className={styles.buttons}>
          <Button size="small" onClick={showMore}>
            {t("more", { count: next })}
          </Button>
        </div>
      )}
      <p className={styles.state}>{t("sum", { count, sum: score(payroll.sum) })}</p>
    </>
  );
}
