import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale";
import { LoadBoundary } from "../../shell/LoadBoundary";
import { addTexts } from "../../texts/texts";
import { useLocale } from "../../texts/use-locale";
import type Builder from "./Builder";

type Properties = ComponentProps<typeof Builder>;

/** The builder, which loads with its texts when HR first opens it. */
export function LazyBuilder(properties: Properties) {
  const { t } = useTranslation("shell");
  const locale = useLocale();
  const [{ Content, attempt }, setLoading] = useState(() => ({
    Content: builderIn(locale),
    attempt: 0,
  }));
  return (
    <LoadBoundary
      key={attempt}
      onRetry={() => setLoading({ Content: builderIn(locale), attempt: attempt + 1 })}
    >
      <Suspense fallback={<Spinner label={t("loading")} />}>
        <Content {...properties} />
      </Suspense>
    </LoadBoundary>
  );
}

/** One that failed to load stays so: make another. */
const builderIn = (locale: Locale) =>
  lazy(async () => {
    const [module] = await Promise.all([
      import(/* webpackChunkName: "builder" */ "./Builder"),
      addTexts(locale, "builder"),
    ]);
    return module;
  });
