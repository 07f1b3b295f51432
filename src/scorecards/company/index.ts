/** A company's own figures of a system: what may be set, how it is read and told, and own systems kept in the workbook. */
export { companySystem, companyTiers } from "./company-system";
export { findSystem } from "../systems";
export {
  editableFigures,
  figureLabel,
  figureName,
  itemFigures,
  openKeys,
  settingFigures,
  type EditableFigure,
  type FigureGroup,
} from "./figures";
export {
  cleanName,
  OWN_NAME_LENGTH,
  ownNameFault,
  readOwnSystem,
  readStoredOwnSystem,
  writeOwnSystem,
  type OwnNameFault,
  type OwnSystem,
} from "./own-system";
export { ruleSentences } from "../rules/say";
export { readFigure, readSchemeFigure, writeFigure } from "./typed-figure";
export { OWN_SYSTEM_PREFIX, ownSystemKey } from "./own-system-key";
