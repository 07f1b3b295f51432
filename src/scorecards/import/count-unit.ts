/** What a line or column of units says of counts and texts: "个", "通", "calls", "单位". */
export const isCountUnit = (field: string): boolean =>
  /^[(（]?(?:个|個|次|通|件|份|人|人次|元|票|条|條|位|单|單|张|張|分|count|calls?|tickets?|no\.?|#|text|文本|名称|单位|單位|units?)[)）]?$/i.test(
    field,
  );
