import type { TFunction } from "i18next";
import type { SelfCheckLine, SelfCheckReport } from "../../excel/self-check";
import { hostLines, rosterLines, tidyLines } from "../../excel/self-check/lines";

export const lineGroups = ["functions", "excel", "roster", "tidy"] as const;

const signs = { right: "✓", wrong: "✗", noted: "·" } as const;
export const signOf = ({ verdict }: SelfCheckLine): string => signs[verdict];

const withSentence = [...hostLines, ...rosterLines, ...tidyLines] as const;

/** What was asked, in the reader's words; a formula speaks for itself. */
export function askedText(t: TFunction<"selfCheck">, { id, formula }: SelfCheckLine): string {
  if (formula !== undefined) return formula;
  const line = withSentence.find((each) => each === id);
  return line === undefined ? id : t(`lines.${line}`);
}

/** What came of it: the same as expected, or both. */
export function seenText(t: TFunction<"selfCheck">, line: SelfCheckLine): string {
  const { expected, seen, verdict } = line;
  return verdict === "wrong" && expected !== null
    ? `${t("expected", { expected })} · ${t("seen", { seen })}`
    : seen;
}

/** The whole report as text, to be sent to somebody. */
export function reportText(
  t: TFunction<"selfCheck">,
  report: SelfCheckReport,
  title: string,
): string {
  const { environment, lines, fault, milliseconds } = report;
  const seconds = (milliseconds / 1_000).toFixed(1);
  return [
    `${title} · ${summaryText(t, report)} · ${seconds} s`,
    ...(fault === null ? [] : [JSON.stringify(fault)]),
    "",
    ...environment.map(([what, how]) => `${what}: ${how}`),
    ...lineGroups.flatMap((group) => {
      const members = lines.filter((line) => line.group === group);
      if (members.length === 0) return [];
      return ["", t(`groups.${group}`), ...members.map((line) => lineText(t, line))];
    }),
    "",
  ].join("\n");
}

const lineText = (t: TFunction<"selfCheck">, line: SelfCheckLine): string =>
  `${signOf(line)} ${line.id} · ${askedText(t, line)} → ${seenText(t, line)} (${line.milliseconds} ms)`;

/** In one sentence: all right, so many wrong, or why it ended before that could be said. */
export function summaryText(t: TFunction<"selfCheck">, report: SelfCheckReport): string {
  const judged = report.lines.filter(({ verdict }) => verdict !== "noted");
  const wrong = judged.filter(({ verdict }) => verdict === "wrong").length;
  const found = wrong === 0 ? [] : [t("someWrong", { count: wrong })];
  if (report.fault?.kind === "cancelled") return [t("cancelled"), ...found].join(" ");
  if (report.fault !== null) return [t("ended"), ...found].join(" ");
  return found[0] ?? t("allRight", { count: judged.length });
}
