import { Spinner } from "@fluentui/react-components";
import { type ComponentType, lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Namespace } from "../../i18n/pane";
import type { Locale } from "../../i18n/locale";
import { LoadBoundary } from "../shell/LoadBoundary";
import { addTexts } from "../texts/texts";
import { useLocale } from "../texts/use-locale";

/** A part of Period that loads with its texts when it is shown first. */
export function lazySection<Properties extends object>(
  texts: Namespace,
  load: () => Promise<{ default: ComponentType<Properties> }>,
): ComponentType<Properties> {
  /** One that failed to load stays so: make another. */
  const contentIn = (locale: Locale) =>
    lazy(async () => {
      const [module] = await Promise.all([load(), addTexts(locale, texts)]);
      return module;
    }) as unknown as ComponentType<Properties>;
  return function LazySection(properties: Properties) {
    const { t } = useTranslation("shell");
    const locale = useLocale();
    const [{ Content, attempt }, setLoading] = useState(() => ({
      Content: contentIn(locale),
      attempt: 0,
    }));
    return (
      <LoadBoundary
        key={attempt}
        onRetry={() => setLoading({ Content: contentIn(locale), attempt: attempt + 1 })}
      >
        <Suspense fallback={<Spinner size="small" label={t("loading")} />}>
          <Content {...properties} />
        </Suspense>
      </LoadBoundary>
    );
  };
}
