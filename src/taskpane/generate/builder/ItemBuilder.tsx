import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import {
  copyItem,
  moveItem,
  withItemName,
  withSection,
  withSupplier,
} from "../../../scorecards/scheme/edit";
import type { Item } from "../../../scorecards/system/description";
import { linesOf } from "../../../scorecards/system/lines";
import { useLocale } from "../../texts/use-locale";
import { CopyIcon, DownIcon, RemoveIcon, UpIcon } from "../icons";
import { useBuilder } from "./builder-context";
import { TextField } from "./BuilderFields";
import { withoutItem } from "./building";
import { ExampleEditor } from "./ExampleEditor";
import { addButton, itemButton, itemField } from "./fields";
import { MeasureEditor } from "./MeasureEditor";
import { RuleEditor } from "./RuleEditor";
import { useEditorStyles } from "./styles";
import { TryIt } from "./TryIt";

interface Properties {
  readonly id: string;
  readonly item: Item;
  /** Counted from 0. */
  readonly at: number;
  readonly name: string;
  readonly onSay: (said: string) => void;
}

/** Everything of one item: its place, its names, what it measures, how it scores, and what that comes to. */
export function ItemBuilder({ id, item, at, name, onSay }: Properties) {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building, change, edit, faultAt, focus } = useBuilder();
  const locale = useLocale();
  const { items } = building.system;
  const field = (of: "name" | "section" | "supplier") => itemField(item.id, of);
  const move = (by: -1 | 1) => {
    edit((system) => moveItem(system, item.id, by));
    onSay(t("moved", { item: name, place: at + 1 + by, count: items.length }));
  };
  return (
    <div id={id} role="group" aria-label={name} className={styles.editor}>
      <div role="group" aria-label={t("itemTools", { item: name })} className={styles.tools}>
        <Button
          size="small"
          icon={<UpIcon />}
          aria-label={t("up", { item: name })}
          disabledFocusable={at === 0}
          onClick={() => move(-1)}
        />
        <Button
          size="small"
          icon={<DownIcon />}
          aria-label={t("down", { item: name })}
          disabledFocusable={at === items.length - 1}
          onClick={() => move(1)}
        />
        <Button
          size="small"
          icon={<CopyIcon />}
          aria-label={t("copy", { item: name })}
          onClick={() => {
            const copied = copyItem(building.system, item.id);
            change((before) => ({ ...before, system: copied.system, open: copied.id }));
            focus(itemField(copied.id, "name"));
          }}
        />
        <Button
          size="small"
          icon={<RemoveIcon />}
          aria-label={t("remove", { item: name })}
          onClick={() => {
            change((before) => withoutItem(before, item.id));
            const next = items[at + 1] ?? items[at - 1];
            focus(next === undefined ? addButton : itemButton(next.id));
          }}
        />
      </div>
      <div className={styles.group}>
        <TextField
          id={field("name")}
          label={t("itemName")}
          text={item.name[locale]}
          problem={faultAt(item.id, "name")}
          onChange={(text) => edit((system) => withItemName(system, item.id, text))}
        />
        <div className={styles.pair}>
          <TextField
            id={field("section")}
            label={t("section")}
            hint={t("sectionHint")}
            text={item.section?.[locale] ?? ""}
            problem={faultAt(item.id, "section")}
            onChange={(text) => edit((system) => withSection(system, item.id, text))}
          />
          <TextField
            id={field("supplier")}
            label={t("supplier")}
            hint={t("supplierHint")}
            text={item.supplier?.[locale] ?? ""}
            problem={faultAt(item.id, "supplier")}
            onChange={(text) => edit((system) => withSupplier(system, item.id, text))}
          />
        </div>
      </div>
      <MeasureEditor item={item} />
      {linesOf(item).map((line) => (
        <RuleEditor key={line.part?.id ?? ""} line={line} />
      ))}
      <TryIt item={item} />
      <ExampleEditor item={item} />
    </div>
  );
}
