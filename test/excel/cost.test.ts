import { people, standardRequest } from "../support/requests";
import { costOf, mostBytes, mostRequests } from "./support/cost";

/* The same for every system and spelling is in cost.long.test.ts. */

test("a roster for 500 people costs no more requests than one for 8", async () => {
  const request = (count: number) =>
    standardRequest("after-sales", { layout: "roster", people: people(count) });
  const few = await costOf(request(8));
  const many = await costOf(request(500));
  expect(many.requests).toBe(few.requests);
  expect(many.requests).toBeLessThanOrEqual(mostRequests);
  expect(many.bytes).toBeLessThanOrEqual(mostBytes);
});

test("forms for 8 people cost no more requests than one for a single person, and few bytes more", async () => {
  const request = (count: number) =>
    standardRequest("ecommerce-supervisor", { layout: "form", people: people(count) });
  const one = await costOf(request(1));
  const many = await costOf(request(8));
  expect(many.requests).toBe(one.requests);
  expect(many.requests).toBeLessThanOrEqual(mostRequests);
  // Each further person is a copy: a few cells and a name.
  expect(many.bytes - one.bytes).toBeLessThanOrEqual(7 * 4_000);
});
