import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({
  /** Takes no room: what is shown must not jump whenever a figure is pasted. */
  place: { position: "sticky", top: 0, height: 0, zIndex: 1, display: "flex" },
  note: {
    position: "absolute",
    top: tokens.spacingVerticalXS,
    right: tokens.spacingHorizontalS,
    maxWidth: `calc(100% - 2 * ${tokens.spacingHorizontalS})`,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    boxShadow: tokens.shadow4,
  },
});

/** Says that Excel is still at work on what is shown below; nothing where it has done. */
export function Calculating({ now }: { readonly now: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation("shell");
  return (
    <div aria-live="polite" className={styles.place}>
      {now && (
        <span className={styles.note}>
          <Spinner size="extra-tiny" aria-hidden />
          {t("calculating")}
        </span>
      )}
    </div>
  );
}
