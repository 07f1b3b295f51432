export { areaOf, cellAddress, holds, overlap, type Area } from "../scorecards/a1";
