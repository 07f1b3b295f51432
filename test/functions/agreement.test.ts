import { disagreements } from "./agreement";

test("60,000 random calls agree with exact rational arithmetic, to the last bit", () => {
  expect(disagreements(60_000, 20_260_101)).toEqual([]);
});
