export type { PeopleFault } from "./people-fault";
export { peopleLimits, readPeople } from "./read-people";
export type { ReadPeople } from "./read-people";
