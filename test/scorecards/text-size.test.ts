import { textLines, withoutOrphan } from "../../src/scorecards/plan/text-size";

describe("a heading", () => {
  it.each([
    ["政策执行准确率", 14],
    ["紧急投诉受理时间差", 18],
    ["Rate 率", 5],
    // By one character in a font that is a little narrower.
    ["紧急投诉联系时间", 15],
  ])("%s leaves no character alone in a column of %d characters", (heading, characters) => {
    const alone = (width: number) =>
      [width, width * 1.08].some((room) => textLines(heading, room, 1.25).at(-1)?.length === 1);
    expect(alone(characters)).toBe(true);
    expect(alone(withoutOrphan(heading, characters))).toBe(false);
  });

  it.each([
    ["紧急投诉时间", 14],
    ["Response of group A", 14],
    ["总分", 14],
    ["率", 2],
  ])("%s keeps a column of %d characters", (heading, characters) => {
    expect(withoutOrphan(heading, characters)).toBe(characters);
  });
});
