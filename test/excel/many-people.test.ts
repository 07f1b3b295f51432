import { testManyPeople } from "./support/many-people";

testManyPeople(400);
