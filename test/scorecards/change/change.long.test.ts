import { systems } from "../../../src/scorecards/systems";
import { chain } from "./chain";

const chains = systems.flatMap(({ id, layouts }) => layouts.map((layout) => [id, layout] as const));

test.each(chains)(
  "chains of changes of %s, %s, lose nothing that has a place",
  (system, layout) => {
    for (let seed = 1; seed <= 40; seed++) chain(system, layout, seed);
  },
);
