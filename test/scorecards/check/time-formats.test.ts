import { isTimeFormat } from "../../../src/scorecards/check";

test.each([
  ...["h:mm", "hh:mm:ss", "[h]:mm", "[mm]:ss", "mm:ss.0", "[$-409]h:mm AM/PM", "m:ss"],
  ...['h"时"mm"分"', "yyyy-mm-dd hh:mm", "[h]:mm:ss;@", "[Red][h]:mm"],
])("%s shows times", (format) => {
  expect(isTimeFormat(format)).toBe(true);
});

test.each([
  ...["General", "0.00", "0%", "@", "#,##0", "yyyy-mm-dd", "m/d/yy", "[White]0.0", '0.0"小时"'],
  ...['0"h"', "#,##0_ ;[Red]-#,##0", "0\\s", "¥#,##0.00"],
])("%s does not", (format) => {
  expect(isTimeFormat(format)).toBe(false);
});
