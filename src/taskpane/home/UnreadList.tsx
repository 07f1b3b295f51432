import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { forgetUnread, listUnread, type Unread } from "../../excel";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";

interface Properties {
  /** Read anew whenever this changes. */
  readonly of: unknown;
  /** Something was forgotten. */
  readonly onForgotten: () => void;
}

/** What the workbook keeps and cannot be read, each with what to do: it is never in the way of the rest. */
export default function UnreadList({ of, onForgotten }: Properties) {
  const { t } = useTranslation("home");
  const [all, setAll] = useState<readonly Unread[]>([]);
  const read = useCallback(
    // Where the workbook cannot be read at all, the list of scorecards says so.
    () => listUnread().then(setAll, () => undefined),
    [],
  );
  useEffect(() => void read(), [read, of]);
  const forgetting = useAction(async (_signal, unread: Unread) => {
    await forgetUnread(unread);
    await read();
    onForgotten();
  });
  return (
    <>
      {all.map((unread) => (
        <MessageBar key={keyOf(unread)} layout="multiline" intent="warning">
          <MessageBarBody>{textOf(t, unread)}</MessageBarBody>
          {unread.fault === "damaged" && (
            <MessageBarActions>
              <Button
                size="small"
                disabled={forgetting.busy}
                onClick={() => forgetting.run(unread)}
              >
                {t(unread.what === "sheet" ? "unread.plainSheet" : "unread.forget")}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      ))}
      {forgetting.problem && (
        <ProblemNotice problem={forgetting.problem} onDismiss={forgetting.dismiss} />
      )}
    </>
  );
}

const keyOf = (unread: Unread): string => (unread.what === "sheet" ? unread.sheet : unread.key);

function textOf(t: TFunction<"home">, unread: Unread): string {
  switch (unread.what) {
    case "sheet":
      return unread.fault === "later"
        ? t("unread.laterSheet", { sheet: unread.name })
        : t("unread.sheet", { sheet: unread.name });
    case "own-system":
    case "scheme":
      return unread.fault === "later" ? t("unread.laterSystem") : t("unread.system");
    default:
      return t(`unread.${unread.what}`);
  }
}
