import { disagreements } from "./agreement";

test.each([1, 2, 3, 4, 5])(
  "100,000 random calls of seed %i agree with exact rational arithmetic, to the last bit",
  (seed) => {
    expect(disagreements(100_000, seed)).toEqual([]);
  },
  600_000,
);
