import { testRosters } from "./support/rosters";

testRosters(12);
