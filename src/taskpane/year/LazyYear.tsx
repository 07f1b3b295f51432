import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale";
import { LoadBoundary } from "../shell/LoadBoundary";
import { addTexts } from "../texts/texts";
import { useLocale } from "../texts/use-locale";
import type YearOverview from "./YearOverview";

/** The year, which loads with its texts when a period is shown. */
export function LazyYear(properties: ComponentProps<typeof YearOverview>) {
  const { t } = useTranslation("shell");
  const locale = useLocale();
  const [{ Content, attempt }, setLoading] = useState(() => ({
    Content: yearIn(locale),
    attempt: 0,
  }));
  return (
    <LoadBoundary
      key={attempt}
      onRetry={() => setLoading({ Content: yearIn(locale), attempt: attempt + 1 })}
    >
      <Suspense fallback={<Spinner size="small" label={t("loading")} />}>
        <Content {...properties} />
      </Suspense>
    </LoadBoundary>
  );
}

/** One that failed to load stays so: make another. */
const yearIn = (locale: Locale) =>
  lazy(async () => {
    const [module] = await Promise.all([
      import(/* webpackChunkName: "year" */ "./YearOverview"),
      addTexts(locale, "year"),
    ]);
    return module;
  });
