import { testHandling } from "./support/handled";

testHandling({ sequences: 200, seed: 1 });
