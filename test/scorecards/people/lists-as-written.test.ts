import { readPeople } from "../../../src/scorecards/people";

type Line = readonly [id: string, name: string, department: string];

const cases: Readonly<Record<string, readonly [text: string, people: readonly Line[]]>> = {
  "signs before names": [
    "- 张三\n- 李四",
    [
      ["001", "张三", ""],
      ["002", "李四", ""],
    ],
  ],
  "numbers in Chinese": [
    "一、张三\n二、李四",
    [
      ["001", "张三", ""],
      ["002", "李四", ""],
    ],
  ],
  "a department in brackets": [
    "张三（售后）\n李四（售前）",
    [
      ["001", "张三", "售后"],
      ["002", "李四", "售前"],
    ],
  ],
  "an id in brackets": [
    "张三(KF001)\n李四(KF002)",
    [
      ["KF001", "张三", ""],
      ["KF002", "李四", ""],
    ],
  ],
  "what else stands in brackets stays": [
    "张三(小三)\n李四(小四)",
    [
      ["001", "张三(小三)", ""],
      ["002", "李四(小四)", ""],
    ],
  ],
  "an id before a dash or a colon": [
    "KF001-张三\nKF002：李四",
    [
      ["KF001", "张三", ""],
      ["KF002", "李四", ""],
    ],
  ],
  "an apostrophe before an id": ["工号\t姓名\n'007\t张三", [["007", "张三", ""]]],
  "a sum with its number where names are": [
    "部门\t姓名\t工号\n售后\t张三\t001\n合计\t1\t",
    [["001", "张三", "售后"]],
  ],
  "men and women are no departments": [
    "KF001\t张三\t男\t13800000000\t售后\nKF002\t李四\t女\t13800000001\t售后",
    [
      ["KF001", "张三", "售后"],
      ["KF002", "李四", "售后"],
    ],
  ],
  "legal and preferred names": [
    "Worker ID;Legal Name;Preferred Name\n1;Anna Marie Reed;Anna Reed",
    [["1", "Anna Marie Reed", ""]],
  ],
  "teams on lines of their own": [
    "售后一组：\n张三\n李四\n售后二组：\n王五",
    [
      ["001", "张三", "售后一组"],
      ["002", "李四", "售后一组"],
      ["003", "王五", "售后二组"],
    ],
  ],
  "two lists side by side": [
    "姓名\t部门\t姓名\t部门\n张三\t售后\t王五\t售前\n李四\t售后\t\t",
    [
      ["001", "张三", "售后"],
      ["002", "李四", "售后"],
      ["003", "王五", "售前"],
    ],
  ],
  "telephone extensions": ["分机\t坐席姓名\t技能组\n8001\t张三\t售后", [["8001", "张三", "售后"]]],
};

test.each(Object.entries(cases))("%s", (_, [text, people]) => {
  const read = readPeople(text);
  expect(read.people.map(({ id, name, department }) => [id, name, department])).toEqual(people);
});
