import { built, builtMetadata, startHost } from "./call-as-excel";
import { functionsMetadata, metadataFaults } from "../../scripts/functions-metadata";
import { METADATA_TEXTS } from "../../src/i18n/functions/metadata";

const FILES = ["functions.json", "functions.zh-CN.json", "functions.zh-TW.json"];

/** Signatures of the contract: ▦ ranges in capitals, optional arguments in brackets. */
const SIGNATURES: Readonly<Record<string, string>> = {
  KPI_DEDUCT: "ACTUAL TARGET POINTS STEP PENALTY [REWARD] [better] [partial] [FLOOR] [CAP]",
  KPI_BAND: "ACTUAL BANDS [better] [column] [edge]",
  KPI_SCALE: "ACTUAL ZERO_AT FULL_AT POINTS [FLOOR] [CAP]",
  KPI_RATIO: "ACTUAL TARGET POINTS [better] [GATE] [CAP]",
  PROGRESSIVE_BONUS: "AMOUNT TIERS",
  BONUS_POOL: "pool SHARES [digits]",
  QUOTA_TIER: "SCORES QUOTAS [ties]",
  WEIGHTED_SCORE: "SCORES WEIGHTS [missing]",
  BONUS_TIER: "SCORE TIERS [column]",
  SURVEY_MEAN: "VOTES [top]",
  PERFORMANCE_PAY: "SALARY SHARE SCORE [FULL] [COEFFICIENT]",
  FAIL_STREAK: "SCORES pass",
};

test("ids, names and signatures are those of the contract", () => {
  const { functions } = builtMetadata();
  const signatures = functions.map(({ id, name, parameters }) => {
    expect(name).toBe(id);
    const words = parameters.map((parameter) => {
      const isRange = parameter.dimensionality === "matrix";
      const word = isRange ? parameter.name.toUpperCase() : parameter.name;
      return parameter.optional ? `[${word}]` : word;
    });
    return [id, words.join(" ")];
  });
  expect(Object.fromEntries(signatures)).toEqual(SIGNATURES);
});

test("the associated functions are those described", () => {
  const described = builtMetadata().functions.map(({ id }) => id);
  expect([...startHost().functions.keys()].sort()).toEqual(described.sort());
});

test.each(FILES)(
  "%s: ranges are any matrices, errors are allowed, custom data is not asked for",
  (file) => {
    const metadata = builtMetadata(file);
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(built(file)).not.toContain("allowCustomDataForDataTypeAny");
    for (const { parameters, result } of metadata.functions) {
      expect(result.dimensionality).toBe("matrix");
      for (const parameter of parameters) {
        expect(parameter).not.toHaveProperty("repeating");
        if (parameter.dimensionality === "matrix") expect(parameter.type).toBe("any");
        if (parameter.customEnumId) expect(parameter.dimensionality).toBeUndefined();
      }
    }
  },
);

test.each(FILES)("%s: nothing is volatile, streaming or asks for addresses", (file) => {
  for (const entry of builtMetadata(file).functions) expect(entry).not.toHaveProperty("options");
});

test("named choices are custom enums whose values stay English", () => {
  const choices = Object.fromEntries(
    builtMetadata().functions.flatMap(({ id, parameters }) =>
      parameters
        .filter((parameter) => parameter.customEnumId)
        .map((p) => [`${id}.${p.name}`, p.customEnumId]),
    ),
  );
  expect(Object.keys(choices).sort()).toEqual([
    "KPI_BAND.better",
    "KPI_BAND.edge",
    "KPI_DEDUCT.better",
    "KPI_DEDUCT.partial",
    "KPI_RATIO.better",
    "QUOTA_TIER.ties",
    "WEIGHTED_SCORE.missing",
  ]);
  expect(choices["KPI_RATIO.better"]).toBe(choices["KPI_BAND.better"]);
  for (const file of FILES) {
    const values = Object.fromEntries(
      builtMetadata(file).enums.map((entry) => [entry.id, entry.values.map((v) => v.stringValue)]),
    );
    expect(values[choices["KPI_DEDUCT.better"]!]).toEqual(["higher", "lower", "nearest"]);
    expect(values[choices["KPI_BAND.better"]!]).toEqual(["higher", "lower"]);
    expect(values[choices["KPI_BAND.edge"]!]).toEqual(["at", "beyond"]);
    expect(values[choices["QUOTA_TIER.ties"]!]).toEqual(["up", "down"]);
    expect(values[choices["KPI_DEDUCT.partial"]!]).toEqual(["whole", "started", "prorata"]);
    expect(values[choices["WEIGHTED_SCORE.missing"]!]).toEqual(["error", "zero", "skip"]);
    expect(Object.keys(values)).toHaveLength(6);
  }
});

test("every name and value that Excel offers for a choice is one that the function takes", () => {
  const excel = startHost();
  for (const file of FILES) {
    const valuesOf = (id: string) =>
      builtMetadata(file).enums.find((entry) => entry.id === id)!.values;
    const [better, missing, partial] = ["Better", "MissingScore", "PartialStep"].map(valuesOf);
    const banded = (side: string, edge: string) =>
      excel.cell("KPI_BAND", 2, [[2, 5]], side, "", edge);
    expect(valuesOf("Side").map(({ name }) => banded(name, "beyond"))).toEqual([0, 0]);
    expect(valuesOf("Side").map(({ name }) => excel.cell("KPI_RATIO", 1, 2, 10, name))).toEqual([
      5, 10,
    ]);
    expect(valuesOf("Edge").map(({ name }) => banded("", name))).toEqual([5, 0]);
    const quotas = [
      [0.5, "A"],
      [0.5, "B"],
    ];
    expect(
      valuesOf("Ties").map(({ name }) => excel.call("QUOTA_TIER", [[7, 7]], quotas, name)),
    ).toEqual([[["A", "A"]], [["B", "B"]]]);
    const points = (side: string, kept: string) =>
      excel.cell("KPI_DEDUCT", 3, 0.5, 10, 1, 1, 1, side, kept);
    expect(better!.map(({ name }) => points(name, ""))).toEqual([12, 8, 8]);
    expect(partial!.map(({ name }) => points("", name))).toEqual([12, 13, 12.5]);
    const scores = missing!
      .slice(1)
      .map(({ name }) => excel.cell("WEIGHTED_SCORE", [[80, ""]], [[0.5, 0.5]], name));
    expect(scores).toEqual([40, 80]);
    expect(excel.error("WEIGHTED_SCORE", [[80, ""]], [[0.5, 0.5]], missing![0]!.name)).toBe("#N/A");
  }
});

test("the three files differ in texts alone", () => {
  const textKeys = ["description", "tooltip"];
  const bare = (file: string): unknown =>
    JSON.parse(built(file), function (this: object, key, value: unknown) {
      const isMemberName = key === "name" && "stringValue" in this;
      return textKeys.includes(key) || isMemberName ? "" : value;
    });
  for (const file of FILES.slice(1)) expect(bare(file)).toEqual(bare(FILES[0]!));
});

test("every text is there, on one line, short enough for a tooltip, and in its own language", () => {
  for (const file of FILES) {
    const { functions, enums } = builtMetadata(file);
    const texts = [
      ...functions.flatMap((entry) => [entry, ...entry.parameters].map((e) => e.description)),
      ...enums.flatMap((entry) => entry.values.map((value) => value.tooltip)),
    ];
    for (const text of texts) {
      expect(text).toMatch(/^\S.*\S$/);
      expect(text.length).toBeLessThanOrEqual(255);
      expect(/[\u4e00-\u9fff]/.test(text)).toBe(file !== "functions.json");
    }
  }
});

test("help for the first range of each function shows how to guard blank cells", () => {
  for (const file of FILES) {
    for (const { parameters } of builtMetadata(file).functions) {
      const range = parameters.find(({ dimensionality }) => dimensionality === "matrix")!;
      expect(range.description).toMatch(/IF\((\w+:\w+)="","",\1\)/);
    }
  }
});

test("the files are below 1 MB", () => {
  for (const file of FILES) expect(Buffer.byteLength(built(file))).toBeLessThan(1e6);
});

test("what was built is what the sources say", () => {
  const files = functionsMetadata();
  expect(Object.keys(files)).toEqual(FILES);
  for (const [file, metadata] of Object.entries(files)) {
    expect(JSON.parse(built(file))).toEqual(JSON.parse(JSON.stringify(metadata)));
  }
});

describe("the check", () => {
  const ids = Object.keys(SIGNATURES);

  test("finds nothing wrong now", () => {
    expect(metadataFaults(functionsMetadata(), ids)).toEqual([]);
  });

  test("finds ids that are only associated or only described", () => {
    const files = functionsMetadata();
    expect(metadataFaults(files, [...ids, "NEW_ONE"])).toHaveLength(FILES.length);
    expect(metadataFaults(files, ids.slice(1))).toHaveLength(FILES.length);
  });

  test("finds a text that is missing and one that belongs to nothing", () => {
    const files = functionsMetadata();
    const emptied = JSON.parse(
      JSON.stringify(files).replace(/"description":"好的一侧[^"]*"/, '"description":""'),
    ) as typeof files;
    expect(metadataFaults(emptied, ids)).toEqual([
      "functions.zh-CN.json: KPI_DEDUCT.reward has no text",
    ]);
    const superfluous = {
      "zh-TW": {
        ...METADATA_TEXTS["zh-TW"],
        enums: { Gone: { value: { name: "x", tooltip: "x" } } },
      },
    };
    expect(metadataFaults(files, ids, superfluous)).toEqual([
      "zh-TW: the text of Gone.value belongs to nothing",
    ]);
  });
});
