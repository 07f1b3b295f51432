/** What Office and the system ask for. */
export type Appearance = "light" | "dark";

export interface AppearanceClues {
  /**
   * Windows' contrast themes: the browser then paints every colour itself, and says by `prefersDark` whether the theme is dark.
   * Fluent's controls bring the rest, so that no theme of ours is needed; Teams' own would put its yellow on white.
   */
  readonly forcedColors: boolean;
  /** #RRGGBB of Office's theme; undefined where Office does not say, as in Excel on the web. */
  readonly officeBackground?: string;
  readonly prefersDark: boolean;
}

const forcedColors = "(forced-colors: active)";
const prefersDark = "(prefers-color-scheme: dark)";

export function appearanceFor(clues: AppearanceClues): Appearance {
  const officeIsDark =
    clues.officeBackground && !clues.forcedColors ? isDark(clues.officeBackground) : undefined;
  return (officeIsDark ?? clues.prefersDark) ? "dark" : "light";
}

export function readAppearance(): Appearance {
  return appearanceFor({
    forcedColors: matchMedia(forcedColors).matches,
    officeBackground: officeBackground(),
    prefersDark: matchMedia(prefersDark).matches,
  });
}

/**
 * Calls back when it may have changed. Excel has no event for its theme (OfficeThemeChanged is Outlook's), so it is looked
 * at again whenever the pane is returned to: a theme is changed in Excel's own dialogs.
 */
export function watchAppearance(callback: () => void): () => void {
  const queries = [matchMedia(forcedColors), matchMedia(prefersDark)];
  queries.forEach((query) => query.addEventListener("change", callback));
  window.addEventListener("focus", callback);
  document.addEventListener("visibilitychange", callback);
  return () => {
    queries.forEach((query) => query.removeEventListener("change", callback));
    window.removeEventListener("focus", callback);
    document.removeEventListener("visibilitychange", callback);
  };
}

function officeBackground(): string | undefined {
  // Declared as always there; undefined in Excel on the web.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor;
}

/** By relative luminance (WCAG); undefined for what is not #RRGGBB. */
function isDark(color: string): boolean | undefined {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(color) ?? [];
  if (!red || !green || !blue) {
    return undefined;
  }
  const linear = (channel: string) => (parseInt(channel, 16) / 255) ** 2.2;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) < 0.18;
}
