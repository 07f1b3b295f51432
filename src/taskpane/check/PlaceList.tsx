import { Button, Link, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WorkbookCheck } from "../../excel";
import type { Finding, FoundPlace } from "../../scorecards/check";
import { cellAddress } from "../../scorecards/calc/a1";
import { useLocale } from "../texts/use-locale";
import { valuesText } from "./words/shown-value";

/** How many places are listed at first, and at most: more would be a list to scroll, not to read. */
const atFirst = 3;
const atMost = 200;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  place: { overflowWrap: "anywhere" },
  more: { alignSelf: "start", paddingLeft: 0, minWidth: 0 },
});

interface Properties {
  readonly finding: Finding;
  readonly check: WorkbookCheck;
  /** The heading of the finding. */
  readonly labelledBy: string;
  readonly onShow: (place: FoundPlace) => void;
}

/** Where a finding is: a click goes to the cell. */
export function PlaceList({ finding, check, labelledBy, onShow }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("check");
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const { places } = finding;
  if (places.length === 0) return null;
  const shown = places.slice(0, all ? atMost : atFirst);
  return (
    <>
      <ul className={styles.list} aria-labelledby={labelledBy}>
        {shown.map((place) => (
          <li key={`${place.sheet} ${cellAddress(place)}`} className={styles.place}>
            <Link as="button" inline onClick={() => onShow(place)}>
              {addressOf(place, check)}
            </Link>{" "}
            {[place.person, place.about, valuesText(t, finding, place, locale)]
              .filter((each) => each !== undefined && each !== "")
              .join(" · ")}
          </li>
        ))}
        {all && places.length > atMost && <li>{t("more", { count: places.length - atMost })}</li>}
      </ul>
      {places.length > atFirst && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.more}
          aria-expanded={all}
          aria-describedby={labelledBy}
          onClick={() => setAll(!all)}
        >
          {all ? t("showFewer") : t("showAll", { count: places.length })}
        </Button>
      )}
    </>
  );
}

const addressOf = (place: FoundPlace, { sheetNames }: WorkbookCheck): string =>
  `${sheetNames.get(place.sheet) ?? ""}!${cellAddress(place)}`;
