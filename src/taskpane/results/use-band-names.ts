import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ResultsOverview } from "../../scorecards/results-overview";
import { useLocale } from "../texts/use-locale";
import { bandName } from "./band-name";
import { useNumbers } from "./use-numbers";

/** The names of the bands, best first. */
export function useBandNames({ bands }: Pick<ResultsOverview, "bands">): readonly string[] {
  const { t } = useTranslation("results");
  const locale = useLocale();
  const numbers = useNumbers();
  return useMemo(
    () =>
      bands.map((band, index) =>
        bandName(band, index === bands.length - 1, { t, locale, numbers }),
      ),
    [bands, t, locale, numbers],
  );
}
