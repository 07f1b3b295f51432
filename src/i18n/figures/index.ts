import type { Locale } from "../locale";
import { english } from "./en";
import type { FiguresTexts } from "./texts";
import { simplified } from "./zh-CN";
import { traditional } from "./zh-TW";

export type { QuestionKind, UnusedKind } from "./kinds";
export type { FiguresTexts } from "./texts";

/** Words of what is asked and told of an export. */
export const figuresTexts: Readonly<Record<Locale, FiguresTexts>> = {
  en: english,
  "zh-CN": simplified,
  "zh-TW": traditional,
};
