import { Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useLocale } from "../texts/use-locale";

const useStyles = makeStyles({ field: { width: "84px" } });

interface Properties {
  readonly label: string;
  readonly share: number | null;
  readonly wrong: boolean;
  /** NaN for what is no number. */
  readonly onChange: (share: number | null) => void;
  /** HR has left the field, or pressed Enter. */
  readonly onDone: () => void;
}

/** A share in per cent; blank: none. */
export function ShareField({ label, share, wrong, onChange, onDone }: Properties) {
  const styles = useStyles();
  const locale = useLocale();
  // As it was typed, "12." on the way to "12.5" too, while it says what the share is.
  const [typed, setTyped] = useState<string>();
  const text =
    typed !== undefined && sameShare(readShare(typed), share)
      ? typed
      : share === null
        ? ""
        : share.toLocaleString(locale, { maximumFractionDigits: 4 });
  return (
    <Input
      className={styles.field}
      size="small"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={wrong}
      contentAfter="%"
      value={text}
      onChange={(_event, { value }) => {
        setTyped(value);
        onChange(readShare(value));
      }}
      onBlur={onDone}
      onKeyDown={({ key }) => {
        if (key === "Enter") onDone();
      }}
    />
  );
}

/** Also in full-width digits and with its sign, as they are typed in Chinese. */
function readShare(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/[%\s]/g, "");
  return plain === "" ? null : /^\d+(\.\d*)?$|^\.\d+$/.test(plain) ? Number(plain) : NaN;
}

const sameShare = (one: number | null, other: number | null): boolean => Object.is(one, other);
