import { Button, Field, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import {
  EFFECTS,
  vetoField,
  type VetoPart,
  withEventName,
  withEventSupplier,
  withVetoedItem,
  withVetoFrom,
  withVetoMost,
} from "../../../scorecards/scheme/edit";
import type { Veto } from "../../../scorecards/system/description";
import { useLocale } from "../../texts/use-locale";
import { RemoveIcon } from "../icons";
import { useBuilder } from "./builder-context";
import { FigureField, TextField } from "./BuilderFields";
import { withEffect, withoutVeto } from "./building";
import { addVetoButton, schemeField } from "./fields";
import { useEditorStyles } from "./styles";
import { vetoSentence } from "./veto-text";

interface Properties {
  readonly veto: Veto;
}

/** One veto: the event, who counts it, from how many cases on, and what follows; in words below. */
export function VetoEditor({ veto }: Properties) {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building, change, edit, faultAt, focus } = useBuilder();
  const locale = useLocale();
  const { id, cases, from, effect } = veto;
  const { system } = building;
  const name = cases.name[locale].trim() || t("vetoes.unnamed");
  const field = (part: VetoPart) => schemeField(vetoField(id, part));
  const problem = (part: VetoPart) => faultAt(null, vetoField(id, part));
  const told = vetoSentence(t, veto, system, locale);
  const kind = EFFECTS.find((each) => each === effect.kind);
  return (
    <div role="group" aria-label={t("vetoes.one", { event: name })} className={styles.editor}>
      <div className={styles.pair}>
        <TextField
          id={field("name")}
          label={t("vetoes.fields.name")}
          placeholder={t("vetoes.nameHint")}
          text={cases.name[locale]}
          problem={problem("name")}
          onChange={(text) => edit((before) => withEventName(before, id, text))}
        />
        <TextField
          id={field("supplier")}
          label={t("vetoes.fields.supplier")}
          placeholder={t("vetoes.supplierHint")}
          text={cases.source?.[locale] ?? ""}
          problem={problem("supplier")}
          onChange={(text) => edit((before) => withEventSupplier(before, id, text))}
        />
        <FigureField
          id={field("from")}
          label={t("vetoes.fields.from")}
          unit={cases.unit}
          value={from.value}
          problem={problem("from")}
          onChange={(value) => edit((before) => withVetoFrom(before, id, value))}
        />
        <Field size="small" label={t("vetoes.effect")}>
          <Select
            className={styles.select}
            size="small"
            value={kind}
            onChange={(_event, { value }) => {
              const chosen = EFFECTS.find((each) => each === value);
              if (chosen !== undefined) change((before) => withEffect(before, veto, chosen));
            }}
          >
            {EFFECTS.map((each) => (
              <option key={each} value={each}>
                {t(`vetoes.effects.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        {effect.kind === "item" && (
          <ItemChoice veto={veto} item={effect.item} problem={problem("item")} />
        )}
        {effect.kind === "most" && (
          <FigureField
            id={field("most")}
            label={t("vetoes.fields.most")}
            unit="score"
            value={effect.most.value}
            problem={problem("most")}
            onChange={(value) => edit((before) => withVetoMost(before, id, value))}
          />
        )}
      </div>
      <div className={styles.told}>
        <p className={styles.note} aria-live="polite">
          {told}
        </p>
        <Button
          size="small"
          appearance="subtle"
          icon={<RemoveIcon />}
          aria-label={t("vetoes.remove", { event: name })}
          onClick={() => {
            change((before) => withoutVeto(before, id));
            focus(addVetoButton);
          }}
        />
      </div>
    </div>
  );
}

interface ItemProperties extends Properties {
  readonly item: string;
  readonly problem: string | undefined;
}

/** Which item a veto takes; one that is gone is said to be until HR has chosen another. */
function ItemChoice({ veto, item, problem }: ItemProperties) {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building, edit } = useBuilder();
  const locale = useLocale();
  const { items } = building.system;
  const id = schemeField(vetoField(veto.id, "item"));
  const isThere = items.some((each) => each.id === item);
  return (
    <Field
      size="small"
      label={{ children: t("vetoes.fields.item"), htmlFor: id }}
      validationState={problem === undefined ? "none" : "error"}
      validationMessage={problem}
    >
      <Select
        id={id}
        className={styles.select}
        size="small"
        value={item}
        onChange={(_event, { value }) => edit((before) => withVetoedItem(before, veto.id, value))}
      >
        {!isThere && <option value={item}>{t("vetoes.gone")}</option>}
        {items.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name[locale].trim() || t("unnamed")}
          </option>
        ))}
      </Select>
    </Field>
  );
}
