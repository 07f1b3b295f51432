/** Figures that all forms have in common, typed once. */
export default {
  title: "Figures for all forms",
  hint: "Typed once here, written into each form's own cells. What you type fills blank cells and figures that nobody has confirmed; what you leave blank stays as it is; what you have typed on a form stays unless you say so. Grey figures are those that stand on all forms now.",
  reading: "Reading the forms…",
  none: "Every figure is set on all forms.",
  fault: "Write a number that this figure can be.",
  over_one: "Also over {{count, number}} cell in which something else stands",
  over_other: "Also over {{count, number}} cells in which something else stands",
  write_one: "Write into {{count, number}} form",
  write_other: "Write into all {{count, number}} forms",
  done_one: "Written into {{count, number}} form.",
  done_other: "Written into {{count, number}} forms.",
  undo: "Undo",
  undone_one: "{{count, number}} form is as it was.",
  undone_other: "{{count, number}} forms are as they were.",
  undoRest: "Undo the rest",
};
