import fc from "fast-check";
import { readPeople } from "../../../src/scorecards/people";
import { sameWord } from "../../../src/scorecards/people/clean-field";

/** Names as people have them: no separators or figures, which would make columns or ids of them. */
const name = fc.stringMatching(/^[\p{Script=Han}a-zA-Z]{2,12}$/u).filter((text) => {
  const { faults } = readPeople(text);
  return faults.length === 0;
});
const person = fc.record({
  id: fc.nat(99_999_999).map((number) => String(number).padStart(6, "0")),
  name,
  department: name,
});
const people = fc.uniqueArray(person, { minLength: 1, maxLength: 20, selector: ({ id }) => id });

test("whoever is written in columns is read back, whatever parts them", () => {
  fc.assert(
    fc.property(
      people,
      fc.constantFrom("\t", ",", ";", "，", "；", "、"),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.constantFrom(
        null,
        ["工号", "姓名", "部门"],
        ["員工編號", "姓名", "部門"],
        ["ID", "Name", "Team"],
      ),
      fc.boolean(),
      (given, separator, lineEnd, header, quoted) => {
        const lines = [
          ...(header ? [header] : []),
          ...given.map(({ id, name: word, department }) => [id, word, department]),
        ];
        const text = lines
          .map((fields) => fields.map((field) => (quoted ? `"${field}"` : field)).join(separator))
          .join(lineEnd);
        expect(readPeople(text)).toEqual({ people: given, faults: [] });
        expect(readPeople(lines)).toEqual({ people: given, faults: [] });
      },
    ),
  );
});

test("any text gives distinct ids, names within the limit, and faults on lines that exist", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom("\t", ",", "\n", "\r", '"', "、", "001", "姓名", "ID", " ", "\u0001"),
          fc.string({ unit: "binary", maxLength: 5 }),
        ),
        { maxLength: 60 },
      ),
      (parts) => {
        const text = parts.join("");
        const result = readPeople(text, { people: 20, fieldCharacters: 10 });
        const ids = result.people.map(({ id }) => sameWord(id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, name: word, department } of result.people) {
          for (const field of [id, word]) expect([...field].length).toBeGreaterThan(0);
          for (const field of [id, word, department]) {
            expect([...field].length).toBeLessThanOrEqual(10);
            expect(field).toBe(field.trim());
          }
        }
        const lines = text.split(/\r\n|[\r\n\u2028]/).length;
        for (const fault of result.faults) {
          if ("line" in fault) expect(fault.line).toBeLessThanOrEqual(lines);
        }
        expect(result.people.length + result.faults.length).toBeGreaterThan(0);
      },
    ),
  );
});

test("200,000 characters of anything are read to an answer", () => {
  for (const piece of [
    '"',
    '"a',
    '""',
    ",",
    '","',
    "\t",
    "\n",
    "\r",
    "a",
    "、",
    "1 a\n",
    "\u0001\n",
  ]) {
    const { people: read, faults } = readPeople(piece.repeat(200_000 / piece.length));
    expect(read.length + faults.length).toBeGreaterThan(0);
  }
});
