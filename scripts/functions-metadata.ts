/**
 * Makes functions.json, functions.zh-CN.json and functions.zh-TW.json: ids, names, parameters and English help from
 * the functions' JSDoc, the other languages from src/i18n/functions. The three differ in texts alone.
 *
 *   tsx scripts/functions-metadata.ts      checks that no text is missing and that the ids are those associated
 *
 * The build emits the files through {@link FunctionsMetadataPlugin}.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseTree } from "custom-functions-metadata";
import type { Compiler } from "webpack";
import { METADATA_TEXTS, type MetadataTexts } from "../src/i18n/functions/metadata";

const FUNCTIONS = path.resolve(__dirname, "../src/functions");

interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly customEnumId?: string;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: object;
}

interface EnumMetadata {
  readonly id: string;
  readonly values: readonly {
    readonly name: string;
    readonly stringValue: string;
    readonly tooltip: string;
  }[];
}

/** The content of one functions.json. */
export interface Metadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumMetadata[];
}

/** The metadata files by name. Throws with every fault that the generator finds in the sources. */
export function functionsMetadata(): Readonly<Record<string, Metadata>> {
  const sources = readdirSync(FUNCTIONS)
    .filter((name) => name.endsWith(".ts") && name !== "index.ts")
    .sort()
    .map((name) => path.join(FUNCTIONS, name));
  // The generator knows an enum in the file that declares it alone: read as one, functions may share one.
  const source = sources.map((file) => readFileSync(file, "utf8")).join("\n");
  const parsed = parseTree(source, FUNCTIONS);
  const errors = parsed.extras.flatMap((extra) => extra.errors);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const { functions, enums } = JSON.parse(JSON.stringify(parsed)) as Metadata;
  // Without the first, an error cell in a range stops the call. The generator's own allowCustomDataForDataTypeAny needs
  // CustomFunctionsRuntime 1.4, which Excel 2021 lacks, so it is left behind.
  const english = withUnwrappedTexts({ allowErrorForDataTypeAny: true, functions, enums });
  return {
    "functions.json": english,
    "functions.zh-CN.json": localised(english, METADATA_TEXTS["zh-CN"]),
    "functions.zh-TW.json": localised(english, METADATA_TEXTS["zh-TW"]),
  };
}

/** JSDoc wraps its lines; a tooltip should not. */
function withUnwrappedTexts(metadata: Metadata): Metadata {
  const text = JSON.stringify(metadata, (key, value: unknown) =>
    key === "description" && typeof value === "string" ? value.replace(/\s+/g, " ").trim() : value,
  );
  return JSON.parse(text) as Metadata;
}

function localised(english: Metadata, texts: MetadataTexts): Metadata {
  return {
    ...english,
    functions: english.functions.map((entry) => ({
      ...entry,
      description: texts.functions[entry.id]?.description ?? "",
      parameters: entry.parameters.map((parameter) => ({
        ...parameter,
        description: texts.functions[entry.id]?.parameters[parameter.name] ?? "",
      })),
    })),
    enums: english.enums.map((entry) => ({
      ...entry,
      values: entry.values.map((member) => ({
        ...member,
        name: texts.enums[entry.id]?.[member.stringValue]?.name ?? "",
        tooltip: texts.enums[entry.id]?.[member.stringValue]?.tooltip ?? "",
      })),
    })),
  };
}

/** What is missing or superfluous in the metadata: texts, and ids that differ from those associated. */
export function metadataFaults(
  files: Readonly<Record<string, Metadata>>,
  associatedIds: readonly string[],
  texts: Readonly<Record<string, MetadataTexts>> = METADATA_TEXTS,
): string[] {
  const faults: string[] = [];
  for (const [file, metadata] of Object.entries(files)) {
    const described = metadata.functions.map(({ id }) => id);
    for (const id of associatedIds.filter((id) => !described.includes(id))) {
      faults.push(`${file}: ${id} is associated, but not described`);
    }
    for (const id of described.filter((id) => !associatedIds.includes(id))) {
      faults.push(`${file}: ${id} is described, but not associated`);
    }
    for (const [place, text] of textsOf(metadata)) {
      if (!text) faults.push(`${file}: ${place} has no text`);
    }
  }
  const english = Object.keys(textsByPlace(files["functions.json"]));
  for (const [locale, { functions, enums }] of Object.entries(texts)) {
    const translated = [
      ...Object.entries(functions).flatMap(([id, entry]) => [
        id,
        ...Object.keys(entry.parameters).map((name) => `${id}.${name}`),
      ]),
      ...Object.entries(enums).flatMap(([id, members]) =>
        Object.keys(members).map((value) => `${id}.${value}`),
      ),
    ];
    for (const place of translated.filter((place) => !english.includes(place))) {
      faults.push(`${locale}: the text of ${place} belongs to nothing`);
    }
  }
  return faults;
}

function textsByPlace(metadata: Metadata | undefined): Record<string, string | undefined> {
  return metadata ? Object.fromEntries(textsOf(metadata)) : {};
}

function textsOf({ functions, enums }: Metadata): [place: string, text: string | undefined][] {
  return [
    ...functions.flatMap((entry): [string, string | undefined][] => [
      [entry.id, entry.description],
      ...entry.parameters.map((parameter): [string, string | undefined] => [
        `${entry.id}.${parameter.name}`,
        parameter.description,
      ]),
    ]),
    ...enums.flatMap((entry) =>
      entry.values.map((member): [string, string | undefined] => [
        `${entry.id}.${member.stringValue}`,
        member.name && member.tooltip,
      ]),
    ),
  ];
}

/** Emits the metadata files beside functions.js. */
export class FunctionsMetadataPlugin {
  apply(compiler: Compiler): void {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      compilation.hooks.processAssets.tap("FunctionsMetadata", () => {
        for (const [name, metadata] of Object.entries(functionsMetadata())) {
          compilation.emitAsset(name, new RawSource(`${JSON.stringify(metadata, null, 2)}\n`));
        }
      });
    });
  }
}

/** The ids that src/functions associates, by running it in a host that only takes note of them. */
async function associatedFunctionIds(): Promise<string[]> {
  const ids: string[] = [];
  Object.assign(globalThis, { CustomFunctions: { associate: (id: string) => ids.push(id) } });
  await import("../src/functions/index");
  return ids;
}

async function check(): Promise<void> {
  const faults = metadataFaults(functionsMetadata(), await associatedFunctionIds());
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

if (process.argv[1] && path.resolve(process.argv[1]) === __filename) void check();
