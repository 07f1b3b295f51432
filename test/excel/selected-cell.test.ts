import { readCell } from "../../src/excel/selected-cell";

const seconds = (number: number): number => number / 86_400;
/** 15 January 2024, as Excel numbers days. */
const day = 45_306;

test.each([
  // A number in full, whatever its format rounds it to.
  [92.345, "92", "0", "92.345"],
  [0.92345, "92%", "0%", "92.345%"],
  [1_034, "1,034", "#,##0", "1034"],
  [7, "007", "000", "007"],
  ["'text", "'text", "@", "'text"],
  [true, "TRUE", "General", "TRUE"],
  [12, "12 通", '0 "通"', "12"],
  // Times: what they are, in hours, minutes and seconds.
  [seconds(185), "3分5秒", 'm"分"s"秒"', "0:03:05"],
  [seconds(185), "03:05.0", "mm:ss.0", "0:03:05"],
  [seconds(185.5), "03:05.5", "mm:ss.0", "0:03:05.5"],
  [seconds(185), "0:03:05", "[h]:mm:ss", "0:03:05"],
  [seconds(95_400), "1590:00", "[m]:ss", "26:30:00"],
  [seconds(3_665), "1:01:05 AM", "[$-409]h:mm:ss AM/PM", "1:01:05"],
  // Of two parts nobody knows: they stay as they are displayed, and are asked about where it matters.
  [seconds(95_400), "26:30", "[h]:mm", "26:30"],
  [seconds(11_100), "3:05", "h:mm", "3:05"],
  // Dates: the day itself, whatever of it is displayed.
  [day, "Jan-24", "mmm-yy", "2024-01-15"],
  [day, "1月15日", 'm"月"d"日"', "2024-01-15"],
  [day, "1/15/24", "m/d/yy", "2024-01-15"],
  [day, "15/01/2024", "dd/mm/yyyy", "2024-01-15"],
  [day, "2024-01-15", "yyyy-mm-dd", "2024-01-15"],
  [day, "2024年1月", 'yyyy"年"m"月"', "2024年1月"],
  [day + 0.5, "2024/1/15 12:00", "yyyy/m/d h:mm", "2024/1/15 12:00"],
  [day, "45306", "General", "45306"],
  // Numbered from 1904: the same number is another day.
  [day, "Jan-28", "mmm-yy", "Jan-28"],
  [day, "1月16日", 'm"月"d"日"', "1月16日"],
])("%s displayed as %s under %s is %s", (value, displayed, format, text) => {
  expect(readCell(value, displayed, format)).toBe(text);
});
