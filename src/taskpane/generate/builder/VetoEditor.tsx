import { Button, Field, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import {
  EFFECTS,
  looksAt,
  vetoField,
  type VetoPart,
  watchable,
  withBeyond,
  withEventName,
  withEventSupplier,
  withVetoedItem,
  withVetoFrom,
  withVetoMost,
} from "../../../scorecards/scheme/edit";
import { unitOf } from "../../../scorecards/results/vetoes";
import type { Beyond, CasesVeto, FigureVeto, Veto } from "../../../scorecards/system/description";
import { useLocale } from "../../texts/use-locale";
import { RemoveIcon } from "../icons";
import { useBuilder } from "./builder-context";
import { FigureField, TextField } from "./BuilderFields";
import { withEffect, withoutVeto, withWatched } from "./building";
import { addVetoButton, schemeField } from "./fields";
import { useEditorStyles } from "./styles";
import { vetoName, vetoSentence } from "./veto-text";

interface Properties {
  readonly veto: Veto;
}

/** One veto: what it looks at, from where on it applies, and what follows; in words below. */
export function VetoEditor({ veto }: Properties) {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building, change, edit, faultAt, focus } = useBuilder();
  const locale = useLocale();
  const { id, effect } = veto;
  const { system } = building;
  const name = vetoName(t, veto, system, locale);
  const field = (part: VetoPart) => schemeField(vetoField(id, part));
  const problem = (part: VetoPart) => faultAt(null, vetoField(id, part));
  const told = vetoSentence(t, veto, system, locale);
  const kind = EFFECTS.find((each) => each === effect.kind);
  return (
    <div role="group" aria-label={t("vetoes.one", { event: name })} className={styles.editor}>
      <div className={styles.pair}>
        <WatchedChoice veto={veto} problem={problem("figure")} />
        {"cases" in veto ? <EventFields veto={veto} /> : <LimitFields veto={veto} />}
        <OneOf
          label={t("vetoes.effect")}
          all={EFFECTS}
          chosen={kind}
          textOf={(each) => t(`vetoes.effects.${each}`)}
          onChange={(each) => change((before) => withEffect(before, veto, each))}
        />
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

/** The event, who counts it, and from how many cases on. */
function EventFields({ veto: { id, cases, from } }: { readonly veto: CasesVeto }) {
  const { t } = useTranslation("builder");
  const { edit, faultAt } = useBuilder();
  const locale = useLocale();
  const field = (part: VetoPart) => schemeField(vetoField(id, part));
  const problem = (part: VetoPart) => faultAt(null, vetoField(id, part));
  return (
    <>
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
    </>
  );
}

const SIDES: readonly Beyond[] = ["below", "above"];

/** Beyond which limit an item's figure may not be. */
function LimitFields({ veto }: { readonly veto: FigureVeto }) {
  const { t } = useTranslation("builder");
  const { building, edit, faultAt } = useBuilder();
  const { id, figure, from } = veto;
  return (
    <>
      <OneOf
        label={t("vetoes.beyond")}
        all={SIDES}
        chosen={figure.beyond}
        textOf={(each) => t(`vetoes.side.${each}`)}
        onChange={(each) => edit((before) => withBeyond(before, id, each))}
      />
      <FigureField
        id={schemeField(vetoField(id, "limit"))}
        label={t("vetoes.fields.limit")}
        unit={unitOf(building.system, veto)}
        value={from.value}
        usual={0.9}
        problem={faultAt(null, vetoField(id, "limit"))}
        onChange={(value) => edit((before) => withVetoFrom(before, id, value))}
      />
    </>
  );
}

interface OneOfProperties<Value extends string> {
  readonly label: string;
  readonly all: readonly Value[];
  readonly chosen: Value | undefined;
  readonly textOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

/** A few things, one of which is so. */
function OneOf<Value extends string>(properties: OneOfProperties<Value>) {
  const { label, all, chosen, textOf, onChange } = properties;
  const styles = useEditorStyles();
  return (
    <Field size="small" label={label}>
      <Select
        className={styles.select}
        size="small"
        value={chosen}
        onChange={(_event, { value }) => {
          const found = all.find((each) => each === value);
          if (found !== undefined) onChange(found);
        }}
      >
        {all.map((each) => (
          <option key={each} value={each}>
            {textOf(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface WatchedProperties extends Properties {
  readonly problem: string | undefined;
}

/** No item's id. */
const EVENT = "";

/** An event that is counted, or the figure of an item; one that is gone is said to be until HR has chosen another. */
function WatchedChoice({ veto, problem }: WatchedProperties) {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building, change } = useBuilder();
  const locale = useLocale();
  const items = watchable(building.system);
  const id = schemeField(vetoField(veto.id, "figure"));
  const watched = looksAt(veto);
  const isThere = watched === null || items.some((each) => each.id === watched);
  return (
    <Field
      size="small"
      label={{ children: t("vetoes.fields.figure"), htmlFor: id }}
      validationState={problem === undefined ? "none" : "error"}
      validationMessage={problem}
    >
      <Select
        id={id}
        className={styles.select}
        size="small"
        value={watched ?? EVENT}
        onChange={(_event, { value }) =>
          change((before) => withWatched(before, veto, value === EVENT ? null : value))
        }
      >
        <option value={EVENT}>{t("vetoes.event")}</option>
        {!isThere && <option value={watched}>{t("vetoes.gone")}</option>}
        {items.map((each) => (
          <option key={each.id} value={each.id}>
            {t("vetoes.ofItem", { item: each.name[locale].trim() || t("unnamed") })}
          </option>
        ))}
      </Select>
    </Field>
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
