import { Link } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { PersonLine } from "../../scorecards/results-overview";
import { useSectionStyles } from "./use-section-styles";

interface Properties {
  readonly person: PersonLine;
  readonly onPerson: (person: PersonLine) => void;
}

/** A person by name, or where there is none by id; one click goes to the cell of the total. */
export function PersonLink({ person, onPerson }: Properties) {
  const styles = useSectionStyles();
  const { t } = useTranslation("results");
  const name = person.name || person.id || t("nameless");
  return person.cell === null ? (
    <>{name}</>
  ) : (
    <Link as="button" inline className={styles.person} onClick={() => onPerson(person)}>
      {name}
    </Link>
  );
}
