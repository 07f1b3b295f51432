/** What Excel itself shows of the functions while a formula is typed, from the same file: functions.<locale>.json. */
import { FUNCTIONS, type ChoiceId } from "../../functions/all";
import type { Locale } from "../../i18n/locale";

export interface ChoiceHelp {
  /** The word in English, by which the function knows it. */
  readonly value: string;
  /** The word in the reader's language. */
  readonly name: string;
  readonly tooltip: string;
}

export interface ParameterHelp {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  /** Takes a range; others take one cell or value. */
  readonly takesRange: boolean;
  /** The named choice that it is, if it is one. */
  readonly choiceId: ChoiceId | undefined;
  /** Of a named choice, the default first; else none. */
  readonly choices: readonly ChoiceHelp[];
}

export interface FunctionHelp {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly ParameterHelp[];
}

/** What is used of the file. */
interface MetadataFile {
  readonly functions: readonly {
    readonly id: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
      readonly dimensionality?: string;
      readonly customEnumId?: ChoiceId;
    }[];
  }[];
  readonly enums: readonly {
    readonly id: string;
    readonly values: readonly {
      readonly name: string;
      readonly stringValue: string;
      readonly tooltip: string;
    }[];
  }[];
}

/** Rejects where the file does not come. */
export async function loadFunctionHelp(locale: Locale): Promise<readonly FunctionHelp[]> {
  const response = await fetch(locale === "en" ? "functions.json" : `functions.${locale}.json`);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return helpOf((await response.json()) as MetadataFile);
}

function helpOf({ functions, enums }: MetadataFile): FunctionHelp[] {
  // In the order in which a scorecard needs them, not in that of the files.
  const order = Object.keys(FUNCTIONS);
  const sorted = [...functions].sort(
    (one, other) => order.indexOf(one.id) - order.indexOf(other.id),
  );
  return sorted.map(({ id, description, parameters }) => ({
    id,
    description: withoutGuardAdvice(description),
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: withoutGuardAdvice(parameter.description),
      optional: parameter.optional ?? false,
      takesRange: parameter.dimensionality === "matrix",
      choiceId: parameter.customEnumId,
      choices: (enums.find((each) => each.id === parameter.customEnumId)?.values ?? []).map(
        ({ name, stringValue, tooltip }) => ({ value: stringValue, name, tooltip }),
      ),
    })),
  }));
}

/** Who types a formula must guard blank cells by hand; the pane does it, so that sentence is left out. */
function withoutGuardAdvice(text: string): string {
  const sentences = text.match(/[^.。]*(?:\.(?!\s|$)[^.。]*)*[.。]?\s*/g) ?? [];
  return sentences
    .filter((sentence) => !sentence.includes("IF("))
    .join("")
    .trim();
}
