import type { Translated } from "..";
import type english from "../en/shell";

export default {
  product: "KPI 考核表",
  back: "首页",
  scorecard: "考核表",
  loading: "正在加载…",
  calculating: "Excel 正在计算…",
  noPages: "Excel 未能设置页面，通常是没有安装打印机。打印前请在“页面布局”中选择纸张和缩放比例。",
  cancel: "取消",
  dismiss: "关闭",
  tryAgain: "重试",
  takeRestBack: "撤销其余部分",
  takeBackNow: "立即撤销",
  takenBack: "已撤销，工作簿恢复原样。",
  details: "详细信息",
  copyDetails: "复制详细信息",
  copied: "已复制",
  copyFailed: "请选中文字后复制",
  groups: {
    setUp: "建表",
    fill: "录入数据",
    review: "查看结果",
    close: "月结",
    tools: "工具",
  },
  tools: {
    change: "修改考核表",
    home: "首页",
    generate: "生成考核表",
    generatePromise: "选好考核方案和人员，考核表就建在本工作簿里。",
    explain: "得分说明",
    explainPromise: "选中的得分是怎样一步步算出来的，可复制到面谈记录。",
    check: "检查",
    checkPromise: "找出缺漏和错误，最严重的排在前面；能安全修复的一键修复。",
    formula: "公式助手",
    formulaPromise: "选一个考核函数，先看结果和说明，再放进单元格。",
    import: "导入数据",
    importPromise: "粘贴任意导出报表：自动对应列和人员，确认后再写入。",
    owed: "催要数据",
    owedPromise: "按提供方列出还缺的数据：复制催要消息，或生成待填表发给对方。",
    yearlyPlan: "年度计划",
    yearlyPlanPromise: "按占比把每人的年度计划分解到各月，并写入本月的计划。",
    results: "考核结果",
    resultsPromise: "绩效等级分布、排名、平均分与失分项目，粘贴数据时同步更新。",
    period: "归档与下期",
    periodPromise: "把本期的数据、得分和规则归档，再开始下一期：人员和规则沿用。",
    rollUp: "多表汇总",
    rollUpPromise: "选择各部门的工作簿，把历史记录合成一张表并算出合计。",
    selfCheck: "检查本机 Excel",
    selfCheckPromise: "一分钟内试出加载项在本机 Excel 中能否正常使用，报告可复制。",
  },
  faults: {
    workbookProtected:
      "本工作簿的结构受保护，不能增删工作表。请在“审阅”▸“保护工作簿”中撤销保护，再试一次。",
    sheetNameTaken: "刚刚出现了同名工作表“{{name}}”，本次没有生成。请再试一次，会自动换一个名称。",
    cancelled: "已取消，工作簿保持原样。",
    busy: "上一项操作还没有完成，请稍候再试。",
    otherWorkbook:
      "当前在最前面的是“{{found}}”，而本窗格属于“{{expected}}”。未做任何改动：请先点一下“{{expected}}”，再重试。",
    requestTooLarge: "数据量超过了 Excel 一次能处理的上限，请减少人数后再试。",
    cellEditing: "有单元格正在编辑。请先在工作表中按回车或 Esc，再试一次。",
    notInExcel: "本页面要在 Excel 里使用，请在 Excel 的“开始”选项卡中打开。",
    notSupported: "当前 Excel 版本缺少所需功能（{{set}}）。请更新 Excel，或使用 Excel 网页版。",
    accessDenied:
      "Excel 不允许修改：工作表受保护，或工作簿以只读方式打开。请撤销保护或另存一份，再试一次。",
    sheetGone: "这张工作表已经不在工作簿里了。",
    selectionNotARange: "请先在工作表中选中一块单元格区域，再试一次。",
    selectionTooLarge:
      "选中了 {{cells, number}} 个单元格，一次最多读取 {{most, number}} 个。请只选需要的几列。",
    changedSince: "这些工作表在生成之后填入了数据：{{sheets}}。撤销会把数据连同工作表一起删除。",
    lastSheet: "工作簿里只剩这些可见的工作表，Excel 要求至少保留一张。请先新建一张工作表，再撤销。",
    nothingKept: "改动前的表格已不在本工作簿中，无法撤销。",
    tableGone: "这份考核表的数据表已不存在。请在 Excel 中撤销刚才的删除，或重新生成考核表。",
    tableChanged: "数据表刚刚有变动，本次没有写入。请重新查看预览后再写入。",
    belowTable: "新增人员要写在数据表正下方，但那里已有内容（{{address}}）。请先移开，再试一次。",
    besideHistory:
      "归档要在“{{sheet}}”表格的下方或右侧增加内容，但那里已有内容（{{address}}）。请先移开，再试一次。",
    writtenChanged_other:
      "其中 {{count, number}} 个单元格之后又被修改过（如 {{address}}）。可以保留这些修改，只撤销其余部分。",
    foundChanged_other:
      "检查之后有 {{count, number}} 个单元格又有变动（如 {{address}}），因此没有修复。请重新检查。",
    sheetPassword:
      "工作表设有保护密码：{{sheets}}。请先在“审阅”▸“撤销工作表保护”中取消保护，再修复。",
    halfDone_other:
      "{{reason}}操作中途停止，还有 {{count, number}} 处没有恢复（如 {{first}}）。障碍排除后，请在这里继续撤销。",
    leftBehind:
      "{{reason}}操作没有成功，清理也没有完成，工作簿里还留有：{{things}}。请在这里撤销，或手动删除。",
    excelSays: "Excel 提示：“{{message}}”。",
    unexpected: "出现了意外的错误，工作簿保持原样。如再次出现，请把详细信息发给 IT 部门。",
  },
  loadFailed: "这部分内容没有加载成功。请检查与公司服务器的连接，再试一次。",
} satisfies Translated<typeof english>;
