import type { Translated } from "..";
import type english from "../en/check";

export default {
  checking: "正在检查工作簿…",
  again: "重新检查",
  empty: {
    title: "还没有可检查的考核表",
    text: "请先生成考核表。之后在这里可以查出缺漏和错误：数据、规则、公式。",
  },
  inOrder: "一切正常",
  inOrderHint: "数据、规则、绩效等级和公式都已检查，没有缺漏和错误。",
  nothingWrong: "没有错误",
  summary: {
    errors_other: "{{count, number}} 个错误",
    warnings_other: "{{count, number}} 个警告",
    notes_other: "{{count, number}} 条提示",
  },
  groups: {
    error: "错误：得分算错或算不出",
    warning: "警告：很可能有误",
    note: "提示：供参考",
  },
  places: "位置",
  showAll: "显示全部 {{count, number}} 处",
  showFewer: "收起",
  more_other: "另有 {{count, number}} 处",
  quoted: "“{{text}}”",
  safe: {
    offer_other: "一次修复全部 {{count, number}} 项（安全）…",
    title: "将进行以下修复",
    hint: "不会丢失已填的内容，全部可以撤销。",
    confirm: "全部修复",
    done_other: "一次修复了 {{count, number}} 项",
  },
  done: {
    title: "已修复",
    undo: "撤销",
    undone: "已撤销",
  },
  accept: {
    rule: "这是本公司的规定，不再提示",
    figure: "数字无误，不再提示",
  },
  accepted: {
    title_other: "不再提示的 {{count, number}} 项",
    again: "恢复提示",
  },
  payLimits: {
    title: "工资限额",
    none: "工资限额：未设置，不核对。",
    set: "已核对：{{limits}}。",
    deducted: "扣减不超过当月工资的 {{share}}",
    least: "当月工资不低于 {{amount}} 元",
    hint: "填写适用于贵公司的限额，例如 20% 和当地最低工资；留空则不核对。限额保存在本工作簿里；这里只列出人员和金额，不作判断。",
    mostDeducted: "扣减上限（占当月工资）",
    leastPay: "当月工资下限（元）",
    faultShare: "请填写 0% 到 100% 的比例，或留空。",
    faultAmount: "请填写不小于 0 的金额，或留空。",
    change: "设置工资限额",
    save: "按此核对",
    beside: "{{amount}} 元，限额 {{limit}} 元",
  },
  mends: {
    convert_other: "转换为数字（{{count, number}}）",
    keepZeros_other: "补回开头的 0（{{count, number}}）",
    divide_other: "除以 100（{{count, number}}）",
    convertTime_other: "换算为本列单位（{{count, number}}）",
    clear_other: "清空 {{count, number}} 个单元格",
    writeAgain_other: "重新输入公式（{{count, number}}）",
    restoreFormula_other: "恢复公式（{{count, number}}）",
    restoreStandard: "恢复为标准值",
    setPoints: "改正分值",
    confirm_other: "按现值确认（{{count, number}} 行）",
    guard_other: "为区域加空值保护（{{count, number}}）",
    growTable: "扩展表格",
    growResults: "补上结果行",
    addNames: "重新添加名称",
    lengthen: "读到最后一人",
    protect_other: "重新保护（{{count, number}}）",
    calculate: "改为自动计算",
  },
  findings: {
    nothingEntered: {
      title: "还没有填写数据",
      advice: "请粘贴或导入本期数据，之后会逐项检查。",
    },
    peopleWithoutFigures: {
      title_other: "{{count, number}} 人没有任何数据",
      advice: "请填写；如不参加考核，请从数据表中去掉。",
    },
    figuresUnnamed: {
      title_other: "{{count, number}} 行有数据但没有姓名",
      advice: "不知是谁的数据：不计总分，不排名，不算工资。请补上姓名或编号，或清空该行。",
    },
    figureMissing: {
      title_other: "{{figure}}：缺 {{count, number}} 个",
      advice: "请填写，填好才有总分。不知道的请留空，不要填 0。",
    },
    numberAsText: {
      title_other: "{{figure}}：{{count, number}} 个数字是文本",
      advice: "文本不参与计算。将按下面所示读成数字。",
    },
    otherUnit: {
      title_other: "{{figure}}：{{count, number}} 个数字的单位不符",
      advice: "请按此单位只填数字：{{unit}}。",
    },
    figureNotANumber: {
      title_other: "{{figure}}：{{count, number}} 个单元格是文字",
      advice: "请填数字；不知道的请留空。",
    },
    figureIsError: {
      title_other: "{{figure}}：{{count, number}} 个单元格显示错误",
      advice: "请改正单元格里的公式，或直接填数字。",
    },
    outOfRange: {
      title_other: "{{figure}}：{{count, number}} 个数字超出范围",
      between: "应在 {{least}} 到 {{most}} 之间。",
      atLeast: "应不小于 {{least}}。",
      atMost: "应不大于 {{most}}。",
    },
    percentAsNumber: {
      title_other: "{{figure}}：{{count, number}} 个数字少了百分号",
      advice: "没有百分号，92 会当作 9200%。如果是百分数，请除以 100。",
    },
    clockTime: {
      title_other: "{{figure}}：{{count, number}} 个数字是时刻格式",
      advice: "Excel 把 0:12:22 存为一天的几分之几，照此计分会错。此列单位是{{unit}}，请换算。",
    },
    unusualFigure: {
      title_other: "{{figure}}：{{count, number}} 个数字与其他人相差悬殊",
      advice: "请核对：是否少了位数、单位不同，或本应留空而填了 0。确实如此则不必理会。",
    },
    notACount: {
      title_other: "{{figure}}：{{count, number}} 个数字不是次数",
      advice: "次数、人数、票数应为不小于 0 的整数。",
    },
    partAboveWhole: {
      title_other: "{{part}}大于{{whole}}（{{count, number}} 处）",
      advice: "前者是后者的一部分，两者必有一个填错。",
    },
    zeroDenominator: {
      title_other: "{{figure}}为 0（{{count, number}} 处）",
      advice: "0 不能作除数，所以没有得分。不知道的请留空。",
    },
    noVotes: {
      title_other: "{{figure}}：没有投票（{{count, number}} 处）",
      advice: "没有投票就没有得分。票数还不知道的请留空。",
    },
    duplicateId: {
      title_other: "{{count, number}} 行的编号重复",
      advice: "每个人的编号应当不同。重复粘贴的行可以清空。",
    },
    duplicateName: {
      title_other: "{{count, number}} 人重名且没有编号",
      advice: "请补上编号，个人表和历史记录才能区分。",
    },
    idLostZeros: {
      title_other: "{{count, number}} 个编号丢了开头的 0",
      advice: "Excel 会去掉数字开头的 0。其他编号位数完整。",
    },
    rowsBelowTable: {
      title_other: "数据表格下方另有 {{count, number}} 行",
      advice: "表格没有把它们包括进来，所以没有得分。",
      byHand: "它们没有得分。请移到最后一行的正下方，再拖动表格右下角把它们包括进来。",
    },
    dataTableLost: {
      range: "数据表上的人员名单已不是表格",
      makeAgain:
        "之后新增的人不会得分。请选中名单（含标题行），按 Ctrl+T，在“表设计”中将表格命名为 {{name}}，再检查一次。",
      renamed: "数据表格已改名为 {{now}}",
      nameAgain: "导入等功能按 {{name}} 查找。请单击表格，在“表设计”中改回此名称。",
    },
    columnLost: {
      title: "数据表上没有“{{column}}”这一列",
      advice:
        "该列已删除或改名，可能与旁边的列混淆。请将正确那一列的标题改回“{{column}}”，或撤消删除。",
    },
    peopleWithoutResults: {
      title_other: "{{count, number}} 人在数据表上，结果表上没有对应的行",
      advice: "普通公式逐行排列，新增的人需要补行。",
      byHand: "行或列已被移动，无法自动补行。请重新生成考核表。",
    },
    teamEndsEarly: {
      title_other: "一人一张的考核表有 {{count, number}} 个公式漏了部分团队成员",
      advice:
        "团队数据取自员工的多人汇总，但只读到某一行，现在下面还有人。主管的得分没有算上这些人。",
    },
    overviewEndsEarly: {
      chart_other: "图表背后有 {{count, number}} 个公式漏算了人",
      departments_other: "部门结果表有 {{count, number}} 个公式漏算了人",
      advice:
        "这些公式只读到多人汇总的某一行，现在下面还有人。公式改为读到最后一人后，图表和数字随之更新。",
    },
    pointsSum: {
      points: "分值合计为 {{sum}}，不是 100",
      weights: "权重合计为 {{sum}}，不是 100",
      advice: "合计为 100 才显示总分，请改正有误的几项。",
      likely: "合计为 100 才显示总分。很可能有误的是：{{likely}}。",
    },
    ruleMissing: {
      title: "{{rule}}没有填",
      advice: "请填写；在此之前得分显示“未设定”。",
    },
    ruleAsText: {
      title: "{{rule}}是文本",
      advice: "文本不参与计算。将按下面所示读成数字。",
    },
    ruleNotANumber: {
      title: "{{rule}}不是数字",
      advice: "请只填数字。",
    },
    ruleOutOfRange: {
      wholeFromOne: "请填 1 以上的整数。",
      title: "{{rule}}超出范围",
      any: "请填其他数字。",
      positive: "应大于 0。",
      notNegative: "应不小于 0。",
      share: "应在 0% 到 100% 之间。",
    },
    floorAboveCap: {
      title: "{{item}}：最低分（{{floor}}）高于最高分（{{cap}}）",
      advice: "这样得分都会一样，请改正其中一个。",
    },
    inTwoBands: {
      title: "{{item}}：{{at}} 同时属于两段",
      advice: "无法判断按哪一段，因此都没有得分。请为每段设不同的数值。",
    },
    noLine: {
      title: "{{item}}：0 分与满分的数值相同，都是 {{at}}",
      advice: "两者之间连不成直线，因此都没有得分。请改正其中一个。",
    },
    inNoBand: {
      below: "{{item}}：低于 {{at}} 的不属于任何一段",
      above: "{{item}}：高于 {{at}} 的不属于任何一段",
      advice: "这样的数值得 0 分；若本意如此，不必处理。",
    },
    betterEarnsLess: {
      title: "{{item}}：{{better}} 的得分低于 {{worse}}",
      advice: "数值更好，得分不应更低。请核对这两段的得分。",
    },
    exampleDiffers: {
      title: "{{item}}：{{at}} 实得 {{gives}} 分，按算例应得 {{must}} 分",
      advice: "规则里有数值不对，或者“规则”表上的算例不对。请改正其中之一。",
    },
    choiceUnknown: {
      title: "{{rule}}：没有这个选项",
      advice: "请从单元格的下拉列表中选择。",
    },
    duplicateThreshold: {
      title: "{{count, number}} 个绩效等级都从 {{threshold}} 起",
      advice: "无法判断该用哪个。请为每个等级设不同的起点。",
    },
    thresholdMissing: {
      title: "绩效等级“{{grade}}”没有起点分数",
      advice: "请填起点分数；在此之前没有人能达到。",
    },
    gradeMissing: {
      title: "从 {{threshold}} 起的绩效等级没有名称",
      advice: "请在分数旁填写等级。",
    },
    belowLowestTier: {
      title: "{{lowest}} 以下没有绩效等级",
      advice: "请让最低等级从 {{least}} 起。",
    },
    amountMissing: {
      title_other: "{{count, number}} 个绩效等级没有金额",
      advice: "其他等级有金额；不发的请填 0。",
    },
    amountsOutOfOrder: {
      title: "“{{lower}}”的金额高于“{{higher}}”",
      advice: "等级越高，金额不应越少。请核对。",
    },
    openFigure: {
      blank_other: "{{count, number}} 行的数字还没有设定",
      blankAdvice: "公司文件没有规定。与之相关的结果显示“未设定”。",
      shipped_other: "{{count, number}} 行有待确认",
      shippedAdvice: "公司文件没有规定这些数字，请修改或确认。",
    },
    differsFromStandard: {
      title: "{{rule}}与标准不同",
      advice: "下面是“标准 → 现在”。如果公司就是这样规定，不必处理。",
    },
    brokenFormula: {
      reference_other: "{{count, number}} 个公式的引用失效（#REF!）",
      referenceAdvice: "它们引用的行、列或工作表已被删除。",
      name_other: "{{count, number}} 个公式找不到加载项（#NAME?）",
      nameAdvice: "它们曾在没有安装本加载项的电脑上计算过，重新输入即可。",
      busy_other: "{{count, number}} 个公式停在 #BUSY!",
      busyAdvice: "重新输入即可。",
    },
    overwrittenFormula: {
      title_other: "{{count, number}} 个公式被覆盖或删除",
      advice: "那里的内容不再随数据变化。",
    },
    changedFormula: {
      title_other: "{{count, number}} 个公式与生成时不同",
      advice: "如果是有意修改的，不必处理。",
    },
    byHand: "它们引用的内容已不存在，无法在此恢复。请重新生成考核表。",
    unexplainedError: {
      title_other: "{{count, number}} 个总分显示错误",
      advice: "请看同一行的得分：从左起第一个错误就是原因。",
    },
    deductionAboveLimit: {
      title_other: "{{count, number}} 人的扣减超过当月工资的 {{share}}",
      advice: "上限是您在下方“工资限额”里填写的。每行列出扣减金额和按此上限最多可扣的金额。",
    },
    deductionWithoutPay: {
      title_other: "{{count, number}} 人的扣减没有核对上限",
      advice: "这张表上没有当月工资，无从核对。",
    },
    payBelowLeast: {
      title_other: "{{count, number}} 人的工资低于 {{least}} 元",
      advice:
        "下限是您在下方“工资限额”里填写的。已计入奖金、减去表上的扣减；当月只出勤一部分的人不在其中。",
    },
    blockedSpill: {
      title_other: "{{count, number}} 个单元格挡住了结果（#SPILL!）",
      advice: "清空之前整列没有结果。需要的内容请先移走，再清空。",
    },
    unguardedBlanks: {
      title: "HR.{{name}} 把空单元格当作 0",
      advice: "{{range}} 里有空单元格，Excel 会当作 0 传入。加上空值保护后按缺数处理。",
    },
    sheetMissing: {
      title: "{{role}}工作表已被删除",
      advice: "引用它的单元格会显示错误。请打开工作簿的较早版本，或重新生成。",
      rules: "规则",
      data: "数据",
      results: "结果",
    },
    ownSheetMissing: {
      form: "{{person}}的考核表已被删除",
      card: "个人表已被删除",
      advice: "不影响任何得分。需要时请重新生成。",
    },
    sheetCopied: {
      title_other: "{{count, number}} 张工作表是副本",
      advice: "副本不参与计算，填在那里的数据不算数。",
    },
    namesMissing: {
      title_other: "考核表的 {{count, number}} 个名称被删除",
      advice: "其他工作表靠这些名称找到它：{{names}}。",
    },
    namesEndEarly: {
      title_other: "多人汇总的 {{count, number}} 个名称漏了人",
      advice:
        "这些名称结束的那一行下面还有人：{{names}}。个人卡的下拉列表和以后生成的考核表都会缺这些人。",
    },
    unprotected: {
      title_other: "{{count, number}} 张工作表没有保护",
      advice: "其中的公式可能被误改。",
    },
    payrollChanged: {
      title_other: "工资表上有 {{count, number}} 人的应发工资与归档不一致",
      write:
        "制表后归档数据有变动（申诉改判或重新归档），或有人在表上改过数字。到“归档与下期”可逐人查看并按归档重写；已经发放的由薪酬另行补扣。",
      makeAnew:
        "制表后归档数据有变动，或有人在表上改过数字；本表没有留下制表依据，不能逐行重写。请到“归档与下期”重新制表并删除这一张；已经发放的由薪酬另行补扣。",
    },
    payrollLacks: {
      title_other: "有 {{count, number}} 人已有归档工资，但不在工资表上",
      advice: "请到“归档与下期”重新制表，或在表上补上这些人。",
    },
    payrollBeyond: {
      title_other: "工资表上有 {{count, number}} 人的周期尚未归档",
      advice: "该周期已撤销归档，或归档行已删除。请先归档，或从工资表上去掉这些人。",
    },
    payrollUnknown: {
      title_other: "有 {{count, number}} 张工资表无法与归档核对",
      advice: "表上看不出是哪项考核、哪个周期。请人工核对，或到“归档与下期”重新制表。",
    },
    notAutomatic: {
      title: "Excel 没有自动计算",
      advice: "得分可能还是按以前的数据算的。",
    },
    sheetTooLarge: {
      title_other: "{{count, number}} 张工作表太大，没有检查",
      advice: "其中使用的本加载项函数没有检查。",
    },
  },
} satisfies Translated<typeof english>;
