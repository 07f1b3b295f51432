import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale";
import { LoadBoundary } from "../shell/LoadBoundary";
import { addTexts } from "../texts/texts";
import { useLocale } from "../texts/use-locale";
import type Appeals from "./Appeals";

/** Appeals, which load with their texts when a closed period is shown. */
export function LazyAppeals(properties: ComponentProps<typeof Appeals>) {
  const { t } = useTranslation("shell");
  const locale = useLocale();
  const [{ Content, attempt }, setLoading] = useState(() => ({
    Content: appealsIn(locale),
    attempt: 0,
  }));
  return (
    <LoadBoundary
      key={attempt}
      onRetry={() => setLoading({ Content: appealsIn(locale), attempt: attempt + 1 })}
    >
      <Suspense fallback={<Spinner size="small" label={t("loading")} />}>
        <Content {...properties} />
      </Suspense>
    </LoadBoundary>
  );
}

/** One that failed to load stays so: make another. */
const appealsIn = (locale: Locale) =>
  lazy(async () => {
    const [module] = await Promise.all([
      import(/* webpackChunkName: "appeals" */ "./Appeals"),
      addTexts(locale, "appeals"),
    ]);
    return module;
  });
