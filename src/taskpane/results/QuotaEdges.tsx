import { useTranslation } from "react-i18next";
import {
  quotaEdges,
  type PersonLine,
  type QuotaEdge,
  type QuotaShares,
  type RankedPerson,
} from "../../scorecards/results-overview";
import { PersonLink } from "./PersonLink";
import { useNumbers } from "./use-numbers";
import { useSectionStyles } from "./use-section-styles";

/** So many people of equal total are named; of more only their number is told. */
const mostNames = 8;

interface Properties {
  readonly shares: QuotaShares;
  readonly ranked: readonly RankedPerson[];
  readonly names: readonly string[];
  readonly onPerson: (person: PersonLine) => void;
}

/** Who is just inside and just outside of each tier's share. */
export function QuotaEdges({ shares, ranked, names, onPerson }: Properties) {
  const styles = useSectionStyles();
  const { t } = useTranslation("results");
  const edges = quotaEdges(shares, ranked);
  if (edges.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t("quota.edges")}</h3>
      <ul>
        {edges.map((edge) => (
          <li key={edge.tier}>
            <Edge edge={edge} names={names} onPerson={onPerson} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface EdgeProperties extends Pick<Properties, "names" | "onPerson"> {
  readonly edge: QuotaEdge;
}

function Edge({ edge, names, onPerson }: EdgeProperties) {
  const { t } = useTranslation("results");
  const numbers = useNumbers();
  const tier = names[edge.tier] ?? "";
  const places = numbers.count(edge.places);
  if (edge.kind === "tied") {
    return (
      <>
        {t("quota.tied", {
          tier,
          places,
          count: edge.people.length,
          total: numbers.score(edge.people[0]?.total ?? 0),
          left: numbers.count(edge.placesLeft),
        })}{" "}
        <People people={edge.people} onPerson={onPerson} />
      </>
    );
  }
  return (
    <>
      {t("quota.border", { tier, places, gap: numbers.score(edge.gap) })}
      <br />
      {t("quota.inside")} <People people={edge.inside} withTotal onPerson={onPerson} />
      <br />
      {t("quota.outside")} <People people={edge.outside} withTotal onPerson={onPerson} />
    </>
  );
}

interface PeopleProperties extends Pick<Properties, "onPerson"> {
  readonly people: readonly RankedPerson[];
  readonly withTotal?: boolean;
}

/** People of one total. */
function People({ people, withTotal = false, onPerson }: PeopleProperties) {
  const { t } = useTranslation("results");
  const numbers = useNumbers();
  const more = people.length - mostNames;
  return (
    <>
      {people.slice(0, mostNames).map((person, index) => (
        <span key={index}>
          {index > 0 && `${t("quota.comma")} `}
          <PersonLink person={person} onPerson={onPerson} />
        </span>
      ))}
      {more > 0 && ` ${t("quota.more", { count: more })}`}
      {withTotal && ` · ${numbers.score(people[0]?.total ?? 0)}`}
    </>
  );
}
