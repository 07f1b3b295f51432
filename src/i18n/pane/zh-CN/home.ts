import type { Translated } from "..";
import type english from "../en/home";

export default {
  reading: "正在读取工作簿…",
  standing: "本工作簿的考核表",
  standingLine: {
    people_other: "{{complete, number}} 人数据已齐全（共 {{count, number}} 人）",
    open_other: "，另有 {{count, number}} 行数值待设定",
  },
  empty: {
    title: "还没有考核表",
    generate: "选好考核方案、考核月份和人员，生成考核表。",
    fill: "把店铺后台、CRM 或呼叫中心导出的当月数据粘贴进来。",
    review: "得分、绩效等级和绩效工资随即算出，关掉本窗格也照样计算。",
  },
  layouts: {
    form: "一人一张",
    roster: "多人汇总",
  },
  next: "下一步",
  nextRoster: "把{{period}}的数据粘贴到“{{sheet}}”表，得分随即算出。",
  nextForm: "在蓝字浅底的单元格中填写{{period}}的数据，得分随即算出。",
  nextSet_other: "设定须由公司决定的黄色数值，还有 {{count, number}} 行。",
  nextMissing_other: "还有 {{count, number}} 人未齐。看看缺了什么、哪里填错。",
  nextReview: "所有人都已有总分。查看得分分布和每一分的由来，核对后归档。",
  nextStart: "{{period}}已归档，可以开始下一期。",
  closed: "{{period}}已归档。",
  openSheet: "打开“{{sheet}}”",
  sheets: "工作表",
  moreSheets: "显示全部 {{count, number}} 张",
  change: { open: "修改考核表", addItem: "添加考核项目", shared: "各表数值一次填好" },
  cards: {
    make: "打印全部个人卡…",
    making: "正在制作个人卡…",
    made_other:
      "{{count, number}} 张个人卡已在“{{sheet}}”表，一人一页，内容以此刻为准。请用 Excel 的“文件”菜单打印。",
    exists: "“{{sheet}}”已有个人卡。重新制作后显示此刻的得分，原卡上手写的内容将不再保留。",
    again: "重新制作",
    tooMany:
      "名单上有 {{people, number}} 人，而 Excel 一张工作表最多分 {{most, number}} 页。请在考核卡工作表上逐张打印，或按部门分别生成名册。",
    nobody: "考核表上还没有人员，没有可打印的个人卡。",
    noCard: "个人卡已被改动，无法复制。请重新生成考核表。",
  },
  missing:
    "已被删除：{{sheets}}。引用它的单元格会显示错误。Excel 无法撤销删除工作表：请打开工作簿的较早版本，或重新生成。",
  unread: {
    sheet:
      "工作表“{{sheet}}”的考核表标识已损坏，因此没有列入；单元格内容没有改动。请打开工作簿的较早版本，或把它留作普通工作表。",
    laterSheet:
      "工作表“{{sheet}}”由更新版本的加载项生成，因此没有列入，内容也不会改动。请向 IT 部门索取最新版本。",
    system: "本工作簿保存的一个自定义方案已损坏，无法使用。请打开工作簿的较早版本，或清除它。",
    laterSystem: "有一个自定义方案由更新版本的加载项保存，这里暂不提供。请向 IT 部门索取最新版本。",
    import: "本工作簿记住的导入设置有一部分已损坏，不再使用。清除后，下次导入时请重新指定各列。",
    quota: "本工作簿保存的比例设置有一部分已损坏，不再使用。清除后，请在“考核结果”中重新填写。",
    accepted: "“不再提示”的记录有一部分已损坏，不再使用。清除后，“检查”会重新提示。",
    suppliers: "“由谁提供数据”的设置有一部分已损坏，不再使用。清除后，请在“催要数据”中重新填写。",
    payLimits:
      "本工作簿保存的工资上下限已损坏，不再使用，“检查”也不再核对。清除后，请在“检查”中重新填写。",
    calendar:
      "本工作簿保存的节假日和调休日已损坏，不再使用，申诉截止日期只跳过周末。清除后，请在“时间安排”中重新填写。",
    company: "本工作簿保存的公司名称已损坏，不再使用。清除后，请重新填写。",
    forget: "清除",
    plainSheet: "留作普通工作表",
  },
  roles: { rules: "规则", data: "数据", results: "结果" },
  tools: "要做什么？",
} satisfies Translated<typeof english>;
