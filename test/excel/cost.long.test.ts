import { systems, type Spelling } from "../../src/scorecards";
import { people, standardRequest } from "../support/requests";
import { costOf, mostBytes, mostRequests } from "./support/cost";

const rosters = systems.filter(({ layouts }) => layouts.includes("roster")).map(({ id }) => id);
const spellings: readonly Spelling[] = ["hr", "plain"];

test.each(rosters.flatMap((system) => spellings.map((spelling) => [system, spelling] as const)))(
  "a roster of %s in the %s spelling for 500 people",
  async (system, spelling) => {
    const request = (count: number) =>
      standardRequest(system, { layout: "roster", spelling, people: people(count) });
    const few = await costOf(request(8));
    const many = await costOf(request(500));
    expect(many.requests).toBe(few.requests);
    expect(many.requests).toBeLessThanOrEqual(mostRequests);
    expect(many.bytes).toBeLessThanOrEqual(mostBytes);
  },
  600_000,
);
