import { sameWord } from "../people/clean-field";
import { bareId, type PeopleIndex } from "./people-index";

const withId = /^(.+?)\s*[(（[【]\s*([a-z]{0,4}[-_]?\d+)\s*[)）\]】]$/i;
const idFirst = /^([a-z]{0,4}[-_]?\d+)\s*[-_:：\s]\s*(\D.*)$/i;
/** "Ms. Anna Reed", "王芳女士". */
const title = /^(?:mr|mrs|ms|miss|dr)\.?\s+(?=\S)|(?<=\p{Script=Han}{2})(?:先生|女士|小姐)$/iu;
/** "旗舰店:小美": a shop and its account. */
const account = /^[^:：]+[:：]\s*([^:：]+)$/;
/** "售后部-张敏", "Support - Anna Reed": a department and its agent; a hyphen without blanks is a part of Latin names. */
const ofTeam =
  /^(.*\p{Script=Han}[)）]?)\s*[-_—–|｜]\s*(\p{Script=Han}+)$|^(.+?)\s+[-_—–|｜]\s+(.+)$/u;
const lastFirst = /^([^,，]+)[,，]\s*([^,，]+)$/;

/**
 * The row of somebody whom an export writes otherwise: with the id beside the name, 小美（001）, or the family name first, "Smith, Anna".
 * null where the id is not that person's: brackets hold shifts and teams as well.
 */
export function rowOfNameForm(
  name: string,
  { byId, byBareId, byName }: PeopleIndex,
): number | null {
  const [, one, other] = withId.exec(name) ?? [];
  const [, first, second] = idFirst.exec(name) ?? [];
  const bare = one ?? second;
  const id = other ?? first;
  if (bare !== undefined && id !== undefined) {
    const word = sameWord(id);
    const row = byId.get(word) ?? byBareId.get(bareId(word));
    return row !== undefined && byName.get(sameWord(bare))?.includes(row) === true ? row : null;
  }
  const rowOf = (bare: string | undefined): number | null => {
    const rows = bare === undefined ? [] : (byName.get(sameWord(bare)) ?? []);
    return rows.length === 1 ? (rows[0] ?? null) : null;
  };
  const untitled = name.replace(title, "");
  const plain = untitled === name ? account.exec(name)?.[1] : untitled;
  if (plain !== undefined) return rowOf(plain);
  const [, hanTeam, hanName, team = hanTeam, member = hanName] = ofTeam.exec(name) ?? [];
  // Two names are two people.
  if (team !== undefined && !byName.has(sameWord(team))) return rowOf(member);
  const [, last, given] = lastFirst.exec(name) ?? [];
  if (last === undefined || given === undefined) return null;
  return rowOf(`${given}${last}`);
}
