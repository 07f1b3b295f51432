import { testHandling } from "./support/handled";

testHandling({ sequences: 3, seed: 20250131 });
