import { testManyPeople } from "./support/many-people";

testManyPeople(8_000);
