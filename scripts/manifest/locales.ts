/** Languages of the manifest beside its default, en-US. Hong Kong and Macau read Taiwan's texts. */
export const functionTextsOf: Readonly<Record<string, string>> = {
  "zh-CN": "zh-CN",
  "zh-TW": "zh-TW",
  "zh-HK": "zh-TW",
  "zh-MO": "zh-TW",
};

export const translatedLocales: readonly string[] = Object.keys(functionTextsOf);
