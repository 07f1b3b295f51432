/** Check: what is wrong, where, and what to do about it. */
export default {
  checking: "Looking through the workbook…",
  again: "Check again",
  empty: {
    title: "No scorecard to check yet",
    text: "Generate a scorecard first. Check then finds what is missing or wrong in it: figures, rules, formulas.",
  },
  inOrder: "Everything is in order",
  inOrderHint:
    "Figures, rules, tiers and formulas were looked through. Nothing is missing or wrong.",
  nothingWrong: "Nothing is wrong",
  summary: {
    errors_one: "{{count, number}} error",
    errors_other: "{{count, number}} errors",
    warnings_one: "{{count, number}} warning",
    warnings_other: "{{count, number}} warnings",
    notes_one: "{{count, number}} note",
    notes_other: "{{count, number}} notes",
  },
  groups: {
    error: "Errors: scores are wrong or absent",
    warning: "Warnings: likely wrong",
    note: "Notes: worth knowing",
  },
  places: "Where",
  showAll: "Show all {{count, number}}",
  showFewer: "Show fewer",
  more_one: "and {{count, number}} more",
  more_other: "and {{count, number}} more",
  quoted: "“{{text}}”",
  safe: {
    offer_one: "{{count, number}} safe mend",
    offer_other: "All {{count, number}} safe mends…",
    title: "This will be done",
    hint: "Nothing that you have entered is lost, and all of it can be undone.",
    confirm: "Mend them all",
    done_one: "{{count, number}} mend made at once",
    done_other: "{{count, number}} mends made at once",
  },
  done: {
    title: "Done",
    undo: "Undo",
    undone: "Taken back",
  },
  accept: {
    rule: "This is our rule, do not say it again",
    figure: "This figure is right, do not say it again",
  },
  accepted: {
    title_one: "{{count, number}} finding is not said again",
    title_other: "{{count, number}} findings are not said again",
    again: "Say it again",
  },
  payLimits: {
    title: "Pay limits",
    none: "Pay limits: none is set, so none is checked.",
    set: "Checked: {{limits}}.",
    deducted: "deductions at most {{share}} of the month's pay",
    least: "pay of a month at least {{amount}}",
    hint: "Type the limits that apply to you, such as 20 % and the local minimum wage. Blank: not checked. They are kept in this workbook; Check names people with the amounts, and decides nothing.",
    mostDeducted: "Most deducted, of a month's pay",
    leastPay: "Least pay of a month",
    faultShare: "Write a share from 0 % to 100 %, or leave it blank.",
    faultAmount: "Write an amount from 0, or leave it blank.",
    change: "Set pay limits",
    save: "Check by these limits",
    beside: "{{amount}}, limit {{limit}}",
  },
  mends: {
    convert_one: "Make it a number",
    convert_other: "Make them numbers ({{count, number}})",
    keepZeros_one: "Put the zeros back",
    keepZeros_other: "Put the zeros back ({{count, number}})",
    divide_one: "Divide by 100",
    divide_other: "Divide by 100 ({{count, number}})",
    convertTime_one: "Convert to the column's unit ({{count, number}})",
    convertTime_other: "Convert to the column's unit ({{count, number}})",
    clear_one: "Clear the cell",
    clear_other: "Clear {{count, number}} cells",
    writeAgain_one: "Enter the formula again",
    writeAgain_other: "Enter {{count, number}} formulas again",
    restoreFormula_one: "Restore the formula",
    restoreFormula_other: "Restore {{count, number}} formulas",
    restoreStandard: "Back to the standard",
    setPoints: "Set the points right",
    confirm_one: "Confirm as it stands",
    confirm_other: "Confirm all {{count, number}} as they stand",
    guard_one: "Guard the range",
    guard_other: "Guard the ranges ({{count, number}})",
    growTable: "Make the table longer",
    growResults: "Add the rows",
    addNames: "Add the names again",
    lengthen: "Read down to everybody",
    protect_one: "Protect again",
    protect_other: "Protect again ({{count, number}})",
    calculate: "Calculate automatically",
  },
  findings: {
    nothingEntered: {
      title: "No figures yet",
      advice: "Paste or import this period's figures; then each of them is looked at.",
    },
    peopleWithoutFigures: {
      title_one: "{{count, number}} person has no figures at all",
      title_other: "{{count, number}} people have no figures at all",
      advice: "Enter their figures, or take them off the Data sheet if they are not appraised.",
    },
    figuresUnnamed: {
      title_one: "{{count, number}} row has figures but no name",
      title_other: "{{count, number}} rows have figures but no name",
      advice:
        "Nobody knows whose they are: they get no total, no rank and no pay. Enter the name or ID, or clear the row.",
    },
    figureMissing: {
      title_one: "{{figure}}: missing once",
      title_other: "{{figure}}: missing {{count, number}} times",
      advice: "Enter it; the total waits for it. Do not type 0 for what is not known.",
    },
    numberAsText: {
      title_one: "{{figure}}: {{count, number}} number is text",
      title_other: "{{figure}}: {{count, number}} numbers are text",
      advice: "Text is not reckoned with. It would be read as shown below.",
    },
    otherUnit: {
      title_one: "{{figure}}: {{count, number}} figure is in another unit",
      title_other: "{{figure}}: {{count, number}} figures are in another unit",
      advice: "Enter it in this unit, as a number alone: {{unit}}.",
    },
    figureNotANumber: {
      title_one: "{{figure}}: {{count, number}} cell holds text",
      title_other: "{{figure}}: {{count, number}} cells hold text",
      advice: "Enter a number, or leave the cell blank where it is not known.",
    },
    figureIsError: {
      title_one: "{{figure}}: {{count, number}} cell shows an error",
      title_other: "{{figure}}: {{count, number}} cells show an error",
      advice: "Correct the formula in the cell, or type the figure.",
    },
    outOfRange: {
      title_one: "{{figure}}: {{count, number}} figure is out of range",
      title_other: "{{figure}}: {{count, number}} figures are out of range",
      between: "It must be between {{least}} and {{most}}.",
      atLeast: "It must be {{least}} or more.",
      atMost: "It must be {{most}} or less.",
    },
    percentAsNumber: {
      title_one: "{{figure}}: {{count, number}} figure lacks the per cent sign",
      title_other: "{{figure}}: {{count, number}} figures lack the per cent sign",
      advice: "Without it, 92 counts as 9,200 %. If per cent is meant, divide by 100.",
    },
    clockTime: {
      title_one: "{{figure}}: {{count, number}} figure is a clock time",
      title_other: "{{figure}}: {{count, number}} figures are clock times",
      advice:
        "Excel keeps 0:12:22 as a part of a day, which would be scored wrongly. This column is in {{unit}}: convert it.",
    },
    unusualFigure: {
      title_one: "{{figure}}: {{count, number}} figure is far from everybody else's",
      title_other: "{{figure}}: {{count, number}} figures are far from everybody else's",
      advice:
        "Check for a lost digit, another unit, or a 0 where nothing is known. If it is right, leave it.",
    },
    notACount: {
      title_one: "{{figure}}: {{count, number}} figure is no count",
      title_other: "{{figure}}: {{count, number}} figures are no counts",
      advice: "A count is a whole number, 0 or more.",
    },
    partAboveWhole: {
      title_one: "{{part}} is above {{whole}} once",
      title_other: "{{part}} is above {{whole}} {{count, number}} times",
      advice: "It is a part of it, so one of the two is wrong.",
    },
    zeroDenominator: {
      title_one: "{{figure}} is 0 once",
      title_other: "{{figure}} is 0 {{count, number}} times",
      advice:
        "Nothing can be divided by it, so there is no score. Leave it blank where it is not known.",
    },
    noVotes: {
      title_one: "{{figure}}: no votes once",
      title_other: "{{figure}}: no votes {{count, number}} times",
      advice:
        "Without votes there is no score. Leave the votes blank where they are not known yet.",
    },
    duplicateId: {
      title_one: "{{count, number}} row shares its ID with another",
      title_other: "{{count, number}} rows share an ID",
      advice: "Give each person an ID of their own. A row that was pasted twice can be emptied.",
    },
    duplicateName: {
      title_one: "{{count, number}} person has a name twice and no ID",
      title_other: "{{count, number}} people share a name and have no ID",
      advice: "Add IDs, so that cards and history can tell them apart.",
    },
    idLostZeros: {
      title_one: "{{count, number}} ID has lost its leading zeros",
      title_other: "{{count, number}} IDs have lost their leading zeros",
      advice: "Excel takes them from numbers. The other IDs have all their digits.",
    },
    rowsBelowTable: {
      title_one: "{{count, number}} row stands below the Data table",
      title_other: "{{count, number}} rows stand below the Data table",
      advice: "They are not scored: the table did not take them in.",
      byHand:
        "They are not scored. Move them right below the last row, then drag the table's corner down.",
    },
    dataTableLost: {
      range: "The list of people on Data is no table any more",
      makeAgain:
        "People added to it are not scored. Select the list with its headers, press Ctrl+T, and name the table {{name}} under Table Design. Then check again.",
      renamed: "The Data table is now called {{now}}",
      nameAgain:
        "Import looks for {{name}}. Click in the table and enter that name under Table Design.",
    },
    columnLost: {
      title: "No column of Data is called {{column}}",
      advice:
        "It was deleted or renamed, and another column might be taken for it. Write {{column}} above the right one, or undo the deletion.",
    },
    peopleWithoutResults: {
      title_one: "{{count, number}} person on Data has no row on Results",
      title_other: "{{count, number}} people on Data have no row on Results",
      advice: "Plain formulas stand row by row, so new people need rows of their own.",
      byHand: "Rows or columns were moved, so no rows can be added. Generate the scorecard anew.",
    },
    teamEndsEarly: {
      title_one: "{{count, number}} formula of a form leaves out part of the team",
      title_other: "{{count, number}} formulas of forms leave out part of the team",
      advice:
        "The team is read from the staff roster down to a row below which more people stand by now. The supervisor is scored without them.",
    },
    overviewEndsEarly: {
      chart_one: "{{count, number}} formula behind the charts leaves people out",
      chart_other: "{{count, number}} formulas behind the charts leave people out",
      departments_one: "{{count, number}} formula of the departments leaves people out",
      departments_other: "{{count, number}} formulas of the departments leave people out",
      advice:
        "The roster is read down to a row below which more people stand by now. Once the formulas read further, charts and figures follow.",
    },
    pointsSum: {
      points: "The points add up to {{sum}}, not to 100",
      weights: "The weights add up to {{sum}}, not to 100",
      advice: "No total is shown until they do. Correct the ones that are wrong.",
      likely: "No total is shown until they do. Likely wrong: {{likely}}.",
    },
    ruleMissing: {
      title: "{{rule}} is blank",
      advice: "Enter the figure; scores say “not set” until then.",
    },
    ruleAsText: {
      title: "{{rule}} is text",
      advice: "Text is not reckoned with. It would be read as shown below.",
    },
    ruleNotANumber: {
      title: "{{rule}} is not a number",
      advice: "Enter a number alone.",
    },
    ruleOutOfRange: {
      wholeFromOne: "Write a whole number from 1 up.",
      title: "{{rule}} is out of range",
      any: "Enter another number.",
      positive: "It must be above 0.",
      notNegative: "It must be 0 or more.",
      share: "It must be between 0 % and 100 %.",
    },
    floorAboveCap: {
      title: "{{item}}: the least score ({{floor}}) is above the most ({{cap}})",
      advice: "Every score would be the same. Correct one of the two.",
    },
    inTwoBands: {
      title: "{{item}}: {{at}} belongs to two bands",
      advice:
        "Nobody can tell which holds, so nobody is scored. Give each band a limit of its own.",
    },
    noLine: {
      title: "{{item}}: no points and full marks at the same figure, {{at}}",
      advice: "There is no line between them, so nobody is scored. Correct one of the two.",
    },
    inNoBand: {
      below: "{{item}}: figures below {{at}} belong to no band",
      above: "{{item}}: figures above {{at}} belong to no band",
      advice: "They earn 0 points. Nothing is to be done if that is meant.",
    },
    betterEarnsLess: {
      title: "{{item}}: {{better}} earns less than {{worse}}",
      advice: "A better figure should not earn less. Check the points of both bands.",
    },
    exampleDiffers: {
      title: "{{item}}: {{at}} gives {{gives}}, and by your example must give {{must}}",
      advice:
        "Either a figure of the rule is wrong, or the example beside it on Rules. Mend one of them.",
    },
    choiceUnknown: {
      title: "{{rule}}: no such choice",
      advice: "Choose one from the list in the cell.",
    },
    duplicateThreshold: {
      title: "{{count, number}} tiers begin at {{threshold}}",
      advice: "Nobody can tell which holds. Give each a threshold of its own.",
    },
    thresholdMissing: {
      title: "Tier “{{grade}}” has no threshold",
      advice: "Enter the score that it begins at; nobody reaches it until then.",
    },
    gradeMissing: {
      title: "The tier from {{threshold}} has no name",
      advice: "Enter the grade beside its threshold.",
    },
    belowLowestTier: {
      title: "Scores below {{lowest}} reach no tier",
      advice: "Let the lowest tier begin at {{least}}.",
    },
    amountMissing: {
      title_one: "{{count, number}} tier has no amount",
      title_other: "{{count, number}} tiers have no amount",
      advice: "Other tiers have one. Enter 0 where nothing is paid.",
    },
    amountsOutOfOrder: {
      title: "“{{lower}}” earns more than “{{higher}}”",
      advice: "A higher tier should not earn less. Check the amounts.",
    },
    openFigure: {
      blank_one: "{{count, number}} line has a figure still to be set",
      blank_other: "{{count, number}} lines have figures still to be set",
      blankAdvice: "The company's document leaves them open. What depends on them says “not set”.",
      shipped_one: "{{count, number}} line is to be confirmed",
      shipped_other: "{{count, number}} lines are to be confirmed",
      shippedAdvice: "The company's document leaves these figures open. Change or confirm them.",
    },
    differsFromStandard: {
      title: "{{rule}} is not the standard",
      advice: "Shown as standard → now. If your company wants it so, there is nothing to do.",
    },
    brokenFormula: {
      reference_one: "{{count, number}} formula has lost a cell (#REF!)",
      reference_other: "{{count, number}} formulas have lost a cell (#REF!)",
      referenceAdvice: "A row, column or sheet that they read was deleted.",
      name_one: "{{count, number}} formula did not find the add-in (#NAME?)",
      name_other: "{{count, number}} formulas did not find the add-in (#NAME?)",
      nameAdvice: "They were calculated where it is not installed. Entering them again mends that.",
      busy_one: "{{count, number}} formula is stuck (#BUSY!)",
      busy_other: "{{count, number}} formulas are stuck (#BUSY!)",
      busyAdvice: "Entering them again mends that.",
    },
    overwrittenFormula: {
      title_one: "{{count, number}} formula was overwritten or deleted",
      title_other: "{{count, number}} formulas were overwritten or deleted",
      advice: "What stands there no longer follows the figures.",
    },
    changedFormula: {
      title_one: "{{count, number}} formula is not the generated one",
      title_other: "{{count, number}} formulas are not the generated ones",
      advice: "If somebody changed it on purpose, there is nothing to do.",
    },
    byHand: "What they read is gone, so they cannot be restored here. Generate the scorecard anew.",
    unexplainedError: {
      title_one: "{{count, number}} total shows an error",
      title_other: "{{count, number}} totals show an error",
      advice: "Look at the scores beside it: the first error from the left is the cause.",
    },
    deductionAboveLimit: {
      title_one: "Deductions of {{count, number}} person above {{share}} of the month's pay",
      title_other: "Deductions of {{count, number}} people above {{share}} of the month's pay",
      advice:
        "The limit is the one typed under “Pay limits” below. Each line names the amount deducted and the most by that limit.",
    },
    deductionWithoutPay: {
      title_one: "Deductions of {{count, number}} person not held against a limit",
      title_other: "Deductions of {{count, number}} people not held against a limit",
      advice: "This form does not say what the month's pay is.",
    },
    payBelowLeast: {
      title_one: "Pay of {{count, number}} person below {{least}}",
      title_other: "Pay of {{count, number}} people below {{least}}",
      advice:
        "The limit is the one typed under “Pay limits” below. Bonus counts, deductions on the form are taken off, people who attended part of the month are left out.",
    },
    blockedSpill: {
      title_one: "{{count, number}} cell is in the way of the results (#SPILL!)",
      title_other: "{{count, number}} cells are in the way of the results (#SPILL!)",
      advice: "The whole column is empty until the cell is. Move what you need, then clear it.",
    },
    unguardedBlanks: {
      title: "HR.{{name}} takes blank cells as 0",
      advice:
        "{{range}} holds blank cells, and Excel passes them on as 0. With a guard they count as missing.",
    },
    sheetMissing: {
      title: "Deleted: the sheet for {{role}}",
      advice:
        "What reads from it shows errors. Open an earlier version of the workbook, or generate anew.",
      rules: "rules",
      data: "data",
      results: "results",
    },
    ownSheetMissing: {
      form: "Deleted: the form of {{person}}",
      card: "Deleted: the card for one person",
      advice: "No score depends on it. Generate the scorecard anew if you need it.",
    },
    sheetCopied: {
      title_one: "{{count, number}} sheet is a copy",
      title_other: "{{count, number}} sheets are copies",
      advice: "Nothing reads from copies: what is entered there is not counted.",
    },
    namesMissing: {
      title_one: "{{count, number}} name of the scorecard was deleted",
      title_other: "{{count, number}} names of the scorecard were deleted",
      advice: "Other sheets find it by these: {{names}}.",
    },
    namesEndEarly: {
      title_one: "{{count, number}} name of the roster leaves people out",
      title_other: "{{count, number}} names of the roster leave people out",
      advice:
        "More people stand below the row at which they end: {{names}}. The drop-down of Card and new forms do without those.",
    },
    unprotected: {
      title_one: "{{count, number}} sheet is not protected",
      title_other: "{{count, number}} sheets are not protected",
      advice: "Their formulas can be overwritten by accident.",
    },
    payrollChanged: {
      title_one: "A payroll sheet pays {{count, number}} person otherwise than the closed period",
      title_other: "Payroll sheets pay {{count, number}} people otherwise than the closed periods",
      write:
        "The closed rows have changed since the sheet was made, by an appeal or a period closed again, or somebody has typed on it. Close period lists the lines and writes them anew; what has been paid already is for payroll to settle.",
      makeAnew:
        "The closed rows have changed since the sheet was made, or somebody has typed on it, and it does not say what it was made of. Make it anew in Close period, and delete this one; what has been paid already is for payroll to settle.",
    },
    payrollLacks: {
      title_one: "{{count, number}} person with closed pay is not on the payroll sheet",
      title_other: "{{count, number}} people with closed pay are not on their payroll sheets",
      advice: "Make the sheet anew in Close period, or add their lines by hand.",
    },
    payrollBeyond: {
      title_one: "A payroll sheet pays {{count, number}} person whose period is not closed",
      title_other: "Payroll sheets pay {{count, number}} people whose period is not closed",
      advice:
        "The period was opened again, or their rows are gone. Close it, or take their lines off the sheet.",
    },
    payrollUnknown: {
      title_one: "{{count, number}} payroll sheet cannot be held against the closed periods",
      title_other: "{{count, number}} payroll sheets cannot be held against the closed periods",
      advice:
        "It does not say of which appraisal and period it is. Compare it by hand, or make it anew in Close period.",
    },
    notAutomatic: {
      title: "Excel does not calculate automatically",
      advice: "Scores may be those of earlier figures.",
    },
    sheetTooLarge: {
      title_one: "{{count, number}} sheet is too large to be looked at",
      title_other: "{{count, number}} sheets are too large to be looked at",
      advice: "Functions of this add-in on it were not checked.",
    },
  },
};
