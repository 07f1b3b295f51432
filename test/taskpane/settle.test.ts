import { readUntilSettled, type Wait } from "../../src/taskpane/readings/settle";

interface Run {
  readonly told: { value: unknown; isSettled: boolean }[];
  readonly waited: number[];
  readonly given: unknown[];
}

/** Reads one of the values after the other; the last one for ever. */
async function run(
  values: readonly unknown[],
  options: { known?: unknown; wantedFor?: number } = {},
): Promise<Run> {
  const { known, wantedFor = Infinity } = options;
  const said: Run = { told: [], waited: [], given: [] };
  const wait: Wait = (milliseconds) => {
    said.waited.push(milliseconds);
    return Promise.resolve();
  };
  await readUntilSettled<unknown>({
    read: (before) => {
      said.given.push(before);
      return Promise.resolve(values[Math.min(said.given.length, values.length) - 1]);
    },
    ...(known === undefined ? {} : { known }),
    steadiness: {
      isBusy: (value) => JSON.stringify(value).includes("#BUSY!"),
      isSame: (one, other) => JSON.stringify(one) === JSON.stringify(other),
    },
    wait,
    isWanted: () => said.told.length < wantedFor,
    tell: (told) => said.told.push(told),
  });
  return said;
}

test("a first reading is told at once, and is settled when a second one agrees", async () => {
  const value = { total: 8 };
  const { told, given } = await run([value, { total: 8 }]);
  expect(told).toEqual([
    { value, isSettled: false },
    { value, isSettled: true },
  ]);
  // The same object: nothing is worked out twice. The second reading starts from the first.
  expect(told[1]?.value).toBe(value);
  expect(given).toEqual([undefined, value]);
});

test("old scores, then #BUSY!, then new ones: all are told, only the last is settled", async () => {
  const { told, waited } = await run(["old", "#BUSY!", "#BUSY!", "new"]);
  expect(told.map(({ value, isSettled }) => [value, isSettled])).toEqual([
    ["old", false],
    ["#BUSY!", false],
    ["#BUSY!", false],
    ["new", false],
    ["new", true],
  ]);
  expect(waited).toEqual([...waited].sort((one, other) => one - other));
});

test("a reading that says what was known is settled without another", async () => {
  const { told, waited } = await run([8], { known: 8 });
  expect(told).toEqual([{ value: 8, isSettled: true }]);
  expect(waited).toEqual([]);
});

test("what never ends is not read for ever, and never called settled", async () => {
  const { told, given } = await run(["#BUSY!"]);
  expect(given).toHaveLength(7);
  expect(told.some(({ isSettled }) => isSettled)).toBe(false);
});

test("what says the same without being busy any more is settled by a reading more", async () => {
  const values = [
    { found: 1, busy: true },
    { found: 1, busy: false },
  ];
  const told: boolean[] = [];
  let given = 0;
  await readUntilSettled({
    read: () => Promise.resolve({ ...values[Math.min(given++, 1)]! }),
    known: values[0]!,
    // As Check compares: by what it found alone.
    steadiness: { isBusy: ({ busy }) => busy, isSame: (one, other) => one.found === other.found },
    wait: () => Promise.resolve(),
    isWanted: () => true,
    tell: ({ isSettled }) => told.push(isSettled),
  });
  expect(told).toEqual([false, false, true]);
});

test("nothing more is read or told once nobody wants it", async () => {
  const { told, given } = await run(["old", "new"], { wantedFor: 1 });
  expect(told).toHaveLength(1);
  expect(given).toHaveLength(1);
});
