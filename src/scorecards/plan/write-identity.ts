import { SCHEME_PROPERTY } from "../scheme/kept";
import { isSchemeId, storeScheme } from "../scheme/write";
import { findSystem } from "../systems";
import { identityText, SHEET_PROPERTY, type SheetIdentity } from "./properties";

/** A sheet of a scheme carries the scheme with it: in another workbook nothing else would know it. */
export function writeIdentity(identity: SheetIdentity): Record<string, string> {
  const scheme = isSchemeId(identity.system) ? findSystem(identity.system) : undefined;
  return {
    [SHEET_PROPERTY]: identityText(identity),
    ...(scheme === undefined ? {} : { [SCHEME_PROPERTY]: storeScheme(scheme) }),
  };
}
