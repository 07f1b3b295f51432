import { testRosters } from "./support/rosters";

testRosters(200);
