import { readPeople } from "../../../src/scorecards/people";

const rows = (text: string | string[][]) =>
  readPeople(text).people.map(({ id, name, department }) => [id, name, department]);
const names = (text: string) => readPeople(text).people.map(({ name }) => name);

describe("columns", () => {
  const expected = [
    ["007", "王芳", "售后部"],
    ["012", "李娜", ""],
  ];

  test.each([
    ["tabs", "007\t王芳\t售后部\n012\t李娜\t"],
    ["commas", "007,王芳,售后部\n012,李娜,"],
    ["full-width commas", "007，王芳，售后部\n012，李娜"],
    ["semicolons", "007;王芳;售后部\n012;李娜"],
    ["ideographic commas", "007、王芳、售后部\n012、李娜"],
    [
      "Windows line ends, a byte order mark and blank lines",
      "\uFEFF007\t王芳\t售后部\r\n\r\n012\t李娜\r\n",
    ],
    ["blanks of every width around", "\u00A0007\t\u3000王芳 \t 售后部\n012 \t李娜\u200B"],
    ["quoted fields", '"007","王芳","售后部"\n"012","李娜",""'],
    ["name before id", "王芳,007,售后部\n李娜,012"],
    ["a header", "工号\t姓名\t部门\n007\t王芳\t售后部\n012\t李娜"],
    ["a traditional header", "部門,員工編號,姓名\n售后部,007,王芳\n,012,李娜"],
    [
      "an English header among other columns",
      "Agent,month,Team,Employee ID:\n王芳,1,售后部,007\n李娜,1,,012",
    ],
    ["a header with blanks and width", "編 號\t姓　名 *\t部門：\n007\t王芳\t售后部\n012\t李娜"],
  ])("parted by %s", (_, text) => {
    expect(rows(text)).toEqual(expected);
  });

  test("parted by a blank where every line begins with an id", () => {
    expect(rows("工号 姓名\n007 Mary Ann Lee\n012 李娜")).toEqual([
      ["007", "Mary Ann Lee", ""],
      ["012", "李娜", ""],
    ]);
    expect(names("Mary Ann Lee\nJohn Smith")).toEqual(["Mary Ann Lee", "John Smith"]);
  });

  test.each([
    ["ids and departments that come again", "007 王芳 售后部\n012 李娜 售后部"],
    ["a header", "工号 姓名 部门\n007 王芳 售后部\n012 李娜 售后部\n合计 2"],
    ["a header below a title", "售后部名单\n工号 姓名 部门\n007 王芳 售后部\n012 李娜 售后部"],
    ["the id in the middle", "王芳 007 售后部\n李娜 012 售后部"],
    ["several blanks", "007  王芳   售后部\n012  李娜   售后部"],
  ])("parted by blanks: %s", (_, text) => {
    const { people, faults } = readPeople(text);
    expect(people.map(({ id, name, department }) => [id, name, department])).toEqual([
      ["007", "王芳", "售后部"],
      ["012", "李娜", "售后部"],
    ]);
    expect(faults.filter(({ kind }) => kind !== "not-a-person")).toEqual([]);
  });

  test.each([
    [
      "names alone",
      "王芳 售后部\n李娜 售前部",
      [
        ["001", "王芳", "售后部"],
        ["002", "李娜", "售前部"],
      ],
    ],
    [
      "short names made wide",
      "007 王 芳\n012 李 娜",
      [
        ["007", "王 芳", ""],
        ["012", "李 娜", ""],
      ],
    ],
    [
      "somebody without a team",
      "007 王芳 一组\n012 李娜\n013 张三 一组",
      [
        ["007", "王芳", "一组"],
        ["012", "李娜", ""],
        ["013", "张三", "一组"],
      ],
    ],
  ])("of names in Chinese: %s", (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
    expect(readPeople(text).faults).toEqual([]);
  });

  test.each([
    ["001 欧阳 娜娜\n002 王芳 丽丽", 1, "欧阳 娜娜"],
    ["001 Anna Reed Support\n002 Bo Li Sales", 1, "Anna Reed Support"],
    ["王芳 李娜 张三", 1, "王芳 李娜 张三"],
    ["ID Name Team\n17 Anna Reed North", 2, "Anna Reed"],
  ])("%j is asked: a blank parts it, or belongs to a name", (text, line, name) => {
    const { people, faults } = readPeople(text);
    expect(faults).toEqual([{ kind: "blanks-in-name", line, name }]);
    expect(people[0]).toMatchObject({ name });
  });

  test("of a selection are what they are, separators in a cell included", () => {
    expect(
      rows([
        ["007", "Lee, Ann"],
        ["", ""],
        ["012", "李娜"],
      ]),
    ).toEqual([
      ["007", "Lee, Ann", ""],
      ["012", "李娜", ""],
    ]);
  });

  test("a quoted field keeps separators, doubled quotes and line ends, and lines are still counted", () => {
    const { people, faults } = readPeople('1,"Lee, ""Ann""\nMary",A\n2,,B\n');
    expect(people).toEqual([{ id: "1", name: 'Lee, "Ann" Mary', department: "A" }]);
    expect(faults).toEqual([{ kind: "name-missing", line: 3, id: "2" }]);
  });

  test("a lone quote is an ordinary character", () => {
    expect(names('"Ann\nBob "the" Builder')).toEqual(['"Ann', 'Bob "the" Builder']);
  });
});

describe("departments that read like headers", () => {
  test.each([
    [
      "with ids",
      "001\t王芳\t客服\n002\t李娜\t客服",
      [
        ["001", "王芳", "客服"],
        ["002", "李娜", "客服"],
      ],
    ],
    ["with one person", "001\t王芳\t客服", [["001", "王芳", "客服"]]],
    [
      "without ids",
      "王芳\t客服\n李娜\t客服",
      [
        ["001", "王芳", "客服"],
        ["002", "李娜", "客服"],
      ],
    ],
  ])("%s are somebody's department", (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
});

describe("names alone", () => {
  test.each([
    ["one a line", "王芳\n李娜\n张伟"],
    ["in a line with 、", "王芳、李娜、张伟"],
    ["in a line with ，", "王芳，李娜，张伟"],
    ["in a line with ;", "王芳; 李娜; 张伟"],
    ["in lines with 、", "王芳、李娜\n张伟"],
    ["under a header", "姓名\n王芳\n李娜\n张伟"],
  ])("%s get ids", (_, text) => {
    expect(rows(text)).toEqual([
      ["001", "王芳", ""],
      ["002", "李娜", ""],
      ["003", "张伟", ""],
    ]);
  });

  test("in one cell or one row of a selection", () => {
    expect(readPeople([["王芳、李娜"]]).people).toHaveLength(2);
    expect(readPeople([["王芳", "李娜", "张伟", "刘洋"]]).people).toHaveLength(4);
  });

  test("made-up ids are as long as the last one and pass over those that are given", () => {
    const { people } = readPeople("编号,姓名\n,A\n001,B\n,C");
    expect(people.map(({ id }) => id)).toEqual(["002", "001", "003"]);
    const many = readPeople(Array.from({ length: 1_000 }, (_, index) => `N${index}x`).join("\n"));
    expect(many.people[0]?.id).toBe("0001");
    expect(many.people[999]?.id).toBe("1000");
  });

  test("that look like formulas, numbers or emoji stay as they are", () => {
    const odd = ["=1+1", "@x", "-2+3", "+1", "👩‍💼 Ann", "'quoted", "1/2"];
    expect(names(odd.join("\n"))).toEqual(odd);
  });

  test("ids alone stand for names", () => {
    expect(rows("001\n002")).toEqual([
      ["001", "001", ""],
      ["002", "002", ""],
    ]);
  });
});

describe("lists as they come", () => {
  const titled = "客服部员工花名册\n制表日期：2024-01-05\t\t\n";
  test.each([
    ["below titles", `${titled}工号\t姓名\t部门\n007\t王芳\t甲\n012\t李娜\t乙`],
    ["with numbers of rows beside ids", "序号,工号,姓名,部门\n1,007,王芳,甲\n2,012,李娜,乙"],
    ["with remarks in the header", "工号（必填）,姓名(必填),部门*\n007,王芳,甲\n012,李娜,乙"],
    ["in snake_case", "employee_id,full_name,dept_name\n007,王芳,甲\n012,李娜,乙"],
    ["with a badge", "Badge No.,Name,Team\n007,王芳,甲\n012,李娜,乙"],
    ["with family and given names apart", "工号,姓,名,部门\n007,王,芳,甲\n012,李,娜,乙"],
    [
      "with sums and makers below",
      "工号,姓名,部门\n007,王芳,甲\n012,李娜,乙\n合计,2人,\n制表人：,赵六,",
    ],
    ["as programs keep zeros", '工号,姓名,部门\n="007",王芳,甲\n="012",李娜,乙'],
    [
      "with marks that nobody sees",
      "工号,姓名,部门\n007,\u202d王芳\u202c,甲\n012,\u200e李娜\u0007,乙\u001a",
    ],
  ])("%s", (_, text) => {
    expect(rows(text)).toEqual([
      ["007", "王芳", "甲"],
      ["012", "李娜", "乙"],
    ]);
  });

  test("ids that a program took for numbers lose their decimals, where all have some", () => {
    expect(rows("工号,姓名\n1001.0,王芳\n1002.0,李娜")).toEqual([
      ["1001", "王芳", ""],
      ["1002", "李娜", ""],
    ]);
    expect(rows("工号,姓名\n1001.0,王芳\nA2,李娜")[0]).toEqual(["1001.0", "王芳", ""]);
  });

  test.each(["1. 王芳\n2. 李娜", "1、王芳\n2、李娜", "（1）王芳\n（2）李娜", "①王芳\n②李娜"])(
    "a list that is numbered has no ids: %j",
    (text) => {
      expect(rows(text)).toEqual([
        ["001", "王芳", ""],
        ["002", "李娜", ""],
      ]);
    },
  );

  test("merged departments are carried down; a single blank is a blank", () => {
    const merged = "姓名,部门\nA,甲\nB,\nC,乙\nD,\nE,";
    expect(readPeople(merged).people.map(({ department }) => department)).toEqual([
      "甲",
      "甲",
      "乙",
      "乙",
      "乙",
    ]);
    const gap = "姓名,部门\nA,甲\nB,\nC,甲";
    expect(readPeople(gap).people.map(({ department }) => department)).toEqual(["甲", "", "甲"]);
  });

  test("what is nobody's is named with its line", () => {
    expect(readPeople(`${titled}姓名,部门\n王芳,甲\n总计,1`).faults).toEqual([
      { kind: "not-a-person", line: 1, what: "title", text: "客服部员工花名册" },
      { kind: "not-a-person", line: 2, what: "title", text: "制表日期：2024-01-05" },
      { kind: "not-a-person", line: 5, what: "sum", text: "总计 1" },
    ]);
  });
});

describe("faults", () => {
  const faults = (text: string) => readPeople(text).faults;

  test.each([[""], [" \n\t\n　"], ["工号,姓名"], ["\uFEFF"]])("nobody in %j", (text) => {
    expect(readPeople(text)).toEqual({ people: [], faults: [{ kind: "none" }] });
  });

  test("an id again, in another spelling, leaves the later line out", () => {
    const { people, faults: found } = readPeople("工号,姓名\nA-1,王芳\n\nａ-１,李娜");
    expect(people.map(({ name }) => name)).toEqual(["王芳"]);
    expect(found).toEqual([{ kind: "duplicate-id", line: 4, id: "ａ-１", firstLine: 2 }]);
  });

  test("a name again without ids is kept and told", () => {
    const { people, faults: found } = readPeople("王芳\n李娜\n王　芳");
    expect(people).toHaveLength(3);
    expect(found).toEqual([{ kind: "duplicate-name", line: 3, name: "王 芳", firstLine: 1 }]);
    expect(faults("1,王芳\n2,王芳")).toEqual([]);
  });

  test("names of 100 characters are read, longer ones refused; emoji count once", () => {
    expect(names("🙂".repeat(100))).toHaveLength(1);
    expect(faults(`${"王".repeat(101)}\n李娜`)).toEqual([
      { kind: "too-long", line: 1, field: "name", length: 101, most: 100 },
    ]);
    expect(faults(`1,A,${"部".repeat(200)}\n2,B,C`)).toEqual([
      { kind: "too-long", line: 1, field: "department", length: 200, most: 100 },
    ]);
  });

  test.each([["a\u0000b"], ["a\u0007b"], ["a\u202Eb"], ["a\uD800"], ["a\uFFFF"]])(
    "characters that no cell can show: %j",
    (name) => {
      const { people, faults: found } = readPeople(`王芳\n${name}`);
      expect(people.map(({ name: kept }) => kept)).toEqual(["王芳"]);
      expect(found).toEqual([{ kind: "control-characters", line: 2 }]);
    },
  );

  test("more people than the limit: the first ones are read", () => {
    const { people, faults: found } = readPeople(
      Array.from({ length: 5_001 }, (_, index) => `${index}\tN${index}`).join("\n"),
    );
    expect(people).toHaveLength(5_000);
    expect(found).toEqual([{ kind: "too-many", most: 5_000 }]);
  });

  test("2 MB of junk are refused as one fault, without reading them", () => {
    const junk = 'x"\t,\u0001'.repeat(400_000);
    const started = performance.now();
    expect(readPeople(junk)).toEqual({
      people: [],
      faults: [{ kind: "too-large", characters: junk.length, most: 1_000_000 }],
    });
    expect(readPeople([[junk]]).faults).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("what could be read otherwise", () => {
  const asked = (text: string) =>
    readPeople(text).faults.map((fault) => [fault.kind, "name" in fault ? fault.name : ""]);

  test("two names on a line are read as name and department, and asked about", () => {
    expect(rows("王芳,李娜\n赵敏,周芷若")).toEqual([
      ["001", "王芳", "李娜"],
      ["002", "赵敏", "周芷若"],
    ]);
    expect(asked("王芳,李娜\n赵敏,周芷若")).toEqual([["department-or-name", "李娜"]]);
    expect(asked("Anna Reed\nSMITH, BEN\nO'Brien, Pat")).toEqual([["department-or-name", "BEN"]]);
  });

  test("departments that come again, or are called so, are departments", () => {
    for (const text of [
      "王芳,华东\n李娜,华东\n赵敏,华南",
      "王芳,售后部\n李娜,客服二组",
      "007,王芳,华东\n008,李娜,华南",
      "姓名,部门\n王芳,华东\n李娜,华南",
      "Anna Reed,Team A\nBen Lee,Service",
    ]) {
      expect(asked(text)).toEqual([]);
    }
  });

  test("a team's name among people's is asked about", () => {
    expect(asked("A组\n王芳\n李娜\n客服部\n赵敏")).toEqual([
      ["name-or-team", "A组"],
      ["name-or-team", "客服部"],
    ]);
    expect(asked("王芳\n李娜")).toEqual([]);
  });

  test("a team before its names is their department", () => {
    expect(rows("一组：王芳、李娜\n二组：赵敏、周芷若")).toEqual([
      ["001", "王芳", "一组"],
      ["002", "李娜", "一组"],
      ["003", "赵敏", "二组"],
      ["004", "周芷若", "二组"],
    ]);
  });

  test("ids right before names, numbers of employees and addresses of mail are told apart", () => {
    expect(rows("001王芳\n002李娜")).toEqual([
      ["001", "王芳", ""],
      ["002", "李娜", ""],
    ]);
    expect(names("001王芳\n李娜")).toEqual(["001王芳", "李娜"]);
    expect(rows("First Name\tLast Name\tEmployee #\nAnna\tReed\t007")).toEqual([
      ["007", "Anna Reed", ""],
    ]);
    expect(names("Anna Reed <anna@example.com>; Ben Lee <ben@example.com>")).toEqual([
      "Anna Reed",
      "Ben Lee",
    ]);
  });
});
