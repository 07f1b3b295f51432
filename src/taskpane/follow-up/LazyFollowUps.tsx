import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale";
import { LoadBoundary } from "../shell/LoadBoundary";
import { addTexts } from "../texts/texts";
import { useLocale } from "../texts/use-locale";
import type FollowUps from "./FollowUps";

/** What follows from a period, which loads with its texts when a period is shown. */
export function LazyFollowUps(properties: ComponentProps<typeof FollowUps>) {
  const { t } = useTranslation("shell");
  const locale = useLocale();
  const [{ Content, attempt }, setLoading] = useState(() => ({
    Content: followUpsIn(locale),
    attempt: 0,
  }));
  return (
    <LoadBoundary
      key={attempt}
      onRetry={() => setLoading({ Content: followUpsIn(locale), attempt: attempt + 1 })}
    >
      <Suspense fallback={<Spinner size="small" label={t("loading")} />}>
        <Content {...properties} />
      </Suspense>
    </LoadBoundary>
  );
}

/** One that failed to load stays so: make another. */
const followUpsIn = (locale: Locale) =>
  lazy(async () => {
    const [module] = await Promise.all([
      import(/* webpackChunkName: "follow-up" */ "./FollowUps"),
      addTexts(locale, "followUp"),
    ]);
    return module;
  });
