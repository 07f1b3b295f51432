import "../support/made-up-systems";
import { testRosters } from "./support/rosters";

testRosters(12);
