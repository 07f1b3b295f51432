import type { Unit } from "../../system/description";

/** What a number is written with, and the units that it may be of. */
const WRITTEN: readonly (readonly [RegExp, readonly Unit[]])[] = [
  [/%$/, ["percent", "ratio"]],
  [/^[+-]?[¥$]|(元|圆|圓|yuan)$/, ["yuan"]],
  [/(秒|s|sec)$/, ["seconds"]],
  [/(分钟|分鐘|min)$/, ["minutes"]],
  [/分$/, ["minutes", "score"]],
  [/(小时|小時|h)$/, ["hours"]],
  [/[天日]$/, ["days"]],
  [
    /([次件个個单單票人期通份]|人次)$/,
    ["count", "people", "votes", "times", "calls", "surveys", "periods"],
  ],
];

/** Whether a number written like this (normalised, see readNumberText) can be one of this unit; HR's own may be any. */
export function fitsUnit(normal: string, unit: Unit): boolean {
  const written = WRITTEN.find(([pattern]) => pattern.test(normal));
  return unit === "any" || written === undefined || written[1].includes(unit);
}
