/** Figures that all forms have in common, with Microsoft's client library behind the pane. */
import { openWorkbook, type TestWorkbook } from "./support/excel";
import { act, screen, waitFor } from "@testing-library/react";
import { generateScorecard } from "../../src/excel";
import { locales, type Locale } from "../../src/i18n/locale";
import { people, standardRequest } from "../support/requests";
import { violations } from "./support/axe";
import { drawPane } from "./support/pane";

let workbook: TestWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => workbook.close());

/** How many cells of all sheets hold a number. */
const count = (wanted: number): number =>
  workbook.host
    .sheets()
    .flatMap((sheet) => workbook.host.read(sheet, "A1:Z150").flat())
    .filter((value) => value === wanted).length;

const words: Record<Locale, { open: string; write: string; done: string; undo: string }> = {
  en: {
    open: "Set figures of all forms",
    write: "Write into all 2 forms",
    done: "Written into 2 forms.",
    undo: "Undo",
  },
  "zh-CN": {
    open: "各表数值一次填好",
    write: "写入全部 2 张表",
    done: "已写入 2 张表。",
    undo: "撤销",
  },
  "zh-TW": {
    open: "各表數值一次填好",
    write: "寫入全部 2 張表",
    done: "已寫入 2 張表。",
    undo: "復原",
  },
};

test.each(locales)("are typed once and written into each form, in %s", async (locale) => {
  await generateScorecard(
    standardRequest("car-dealership", {
      ...{ layout: "form", spelling: "plain", locale, people: people(2) },
    }),
  );
  await workbook.host.settled();
  const said = words[locale];
  const { user, container, unmount } = await drawPane(locale);
  await user.click(await screen.findByRole("button", { name: said.open }));
  const write = await screen.findByRole("button", { name: said.write });
  // Nothing is typed: nothing is taken for decided.
  expect(write).toBeDisabled();
  // The best tier comes first.
  const [amount] = screen.getAllByRole("textbox", { name: /90.*(Bonus|奖金|獎金)/ });
  await user.type(amount!, "-5");
  expect(write).toBeDisabled();
  await user.clear(amount!);
  await user.type(amount!, "1,200");
  expect(await violations(container)).toEqual([]);
  const before = count(1200);
  await user.click(screen.getByRole("button", { name: said.write }));
  await act(async () => workbook.host.settled());
  expect(await screen.findByText(said.done)).toBeVisible();
  expect(count(1200)).toBe(before + 2);
  await user.click(screen.getByRole("button", { name: said.undo }));
  await waitFor(() => expect(count(1200)).toBe(before));
  unmount();
});
