/** Draws the pane as src/taskpane/index.tsx does, with a day of one's own and without Excel behind it. */
import "@testing-library/jest-dom";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { act, configure, render, screen } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel, type UserEvent } from "@testing-library/user-event";
import type { Locale } from "../../../src/i18n/locale";
import { type Wait, WaitContext } from "../../../src/taskpane/readings/settle";
import { open } from "../../../src/taskpane/shell/navigation";
import { Pane } from "../../../src/taskpane/shell/Pane";
import { TodayContext } from "../../../src/taskpane/start/today";
import { startTexts } from "../../../src/taskpane/texts/texts";
import { installBrowserParts } from "./browser-parts";
import { shareComputedStyles } from "./computed-style";
import { findLabelsQuickly } from "./labels";
import { installOffice, type FakeOffice } from "./office";

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 20_000 });

export interface DrawnPane {
  readonly user: UserEvent;
  readonly office: FakeOffice;
  readonly container: HTMLElement;
  readonly unmount: () => void;
}

/** Fluent's thousand rules go where nobody looks: jsdom would weigh each of them for each element that is looked up. */
const unseen = document.implementation.createHTMLDocument();

shareComputedStyles();
findLabelsQuickly();

/** 15 January 2026, so that the month before lies in the year before. */
const january = new Date(2026, 0, 15);

/** What was read first stays: a test that waits for a second reading says for how long. */
const forever: Wait = () => new Promise(() => undefined);

export async function drawPane(
  locale: Locale = "en",
  today = january,
  wait: Wait = forever,
): Promise<DrawnPane> {
  installBrowserParts();
  const office = installOffice(locale);
  document.documentElement.lang = locale;
  await startTexts(locale);
  act(() => open("home"));
  const { container, unmount } = render(
    <RendererProvider renderer={createDOMRenderer(unseen)}>
      <TodayContext.Provider value={() => today}>
        <WaitContext.Provider value={wait}>
          <Pane />
        </WaitContext.Provider>
      </TodayContext.Provider>
    </RendererProvider>,
  );
  await screen.findByRole("main");
  return {
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }),
    office,
    container,
    unmount,
  };
}
