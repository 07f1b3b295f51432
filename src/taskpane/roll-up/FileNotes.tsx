import { Button } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { usePages } from "../results/use-pages";
import { useLocale } from "../texts/use-locale";
import type { PickedFile } from "./picked-file";
import { useRollUpStyles } from "./use-roll-up-styles";

/** What is not in the roll-up, file by file and never in silence: files that gave nothing, then rows that were left out. */
export function FileNotes({ files }: { readonly files: readonly PickedFile[] }) {
  const { t } = useTranslation("rollUp");
  const locale = useLocale();
  const faults = files.flatMap((file) => faultText(t, file) ?? []);
  const notes = files.flatMap((file) => noteTexts(t, file, locale));
  return (
    <>
      {faults.length > 0 && <Box title={t("notRead", { count: faults.length })} lines={faults} />}
      {notes.length > 0 && <Box title={t("notes", { count: notes.length })} lines={notes} />}
    </>
  );
}

function Box({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useRollUpStyles();
  const { t } = useTranslation("rollUp");
  const id = useId();
  const { shown, next, showMore } = usePages(lines);
  return (
    <section className={styles.box} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      <ul className={styles.list}>
        {shown.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      {next > 0 && (
        <Button size="small" onClick={showMore}>
          {t("more", { count: next })}
        </Button>
      )}
    </section>
  );
}

function faultText(t: TFunction<"rollUp">, file: PickedFile): string | null {
  if (file.kind === "read") return null;
  return file.kind === "same"
    ? t("fault.same", { file: file.name, other: file.other })
    : t(`fault.${file.fault}`, { file: file.name });
}

function noteTexts(t: TFunction<"rollUp">, file: PickedFile, locale: string): readonly string[] {
  if (file.kind !== "read") return [];
  const { rows, unread, others } = file.history;
  const sheets = new Intl.ListFormat(locale).format(others);
  return [
    ...(rows.length === 0 && unread === 0 ? [t("note.empty", { file: file.name })] : []),
    ...(unread > 0 ? [t("note.unread", { file: file.name, count: unread })] : []),
    ...(others.length > 0 ? [t("note.others", { file: file.name, sheets })] : []),
  ];
}
