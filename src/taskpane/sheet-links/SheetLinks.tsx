import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { SheetReference } from "../../excel";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  link: { overflowWrap: "anywhere", textAlign: "start" },
});

interface Properties {
  /** For the screen reader. */
  readonly label: string;
  readonly sheets: readonly SheetReference[];
  readonly onOpen: (id: string) => void;
}

/** Sheets by the names on their tabs; a click goes there. */
export function SheetLinks({ label, sheets, onOpen }: Properties) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {sheets.map(({ id, name }) => (
        <li key={id}>
          <Link as="button" inline className={styles.link} onClick={() => onOpen(id)}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
