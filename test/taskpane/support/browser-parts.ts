/** What browsers have and jsdom lacks. */

interface Preferences {
  forcedColors: boolean;
  dark: boolean;
}

const listeners = new Set<() => void>();
let preferences: Preferences = { forcedColors: false, dark: false };

/** As if the person changed the system's colours. */
export function prefer(next: Partial<Preferences>): void {
  preferences = { ...preferences, ...next };
  listeners.forEach((listener) => listener());
}

export function installBrowserParts(): void {
  preferences = { forcedColors: false, dark: false };
  window.matchMedia = (query) =>
    ({
      get matches() {
        return query.includes("forced-colors") ? preferences.forcedColors : preferences.dark;
      },
      addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_type: string, listener: () => void) => listeners.delete(listener),
    }) as unknown as MediaQueryList;
  Element.prototype.scrollIntoView = () => undefined;
  // axe looks for icon fonts by drawing; without a picture it finds none.
  HTMLCanvasElement.prototype.getContext = () => null;
}

/** Listeners of the system's colours that are still there. */
export const colorListeners = (): number => listeners.size;
