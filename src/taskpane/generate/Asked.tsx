import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useFocusOnMount } from "../focus/use-focus-on-mount";

const useStyles = makeStyles({
  bar: { ":focus": { outline: "none" } },
});

interface Properties {
  readonly question: string;
  readonly yes: string;
  readonly no?: string;
  readonly onYes: () => void;
  readonly onNo?: () => void;
}

/** A question that has to be answered, with the focus on it. */
export function Asked({ question, yes, no, onYes, onNo }: Properties) {
  const styles = useStyles();
  const bar = useFocusOnMount<HTMLDivElement>();
  return (
    <MessageBar ref={bar} tabIndex={-1} layout="multiline" intent="warning" className={styles.bar}>
      <MessageBarBody>{question}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onYes}>
          {yes}
        </Button>
        {no !== undefined && (
          <Button size="small" onClick={onNo}>
            {no}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
