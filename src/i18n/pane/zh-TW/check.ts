import type { Translated } from "..";
import type english from "../en/check";

export default {
  checking: "正在檢查活頁簿…",
  again: "重新檢查",
  empty: {
    title: "還沒有可檢查的考核表",
    text: "請先產生考核表。之後在這裡可以查出缺漏和錯誤：資料、規則、公式。",
  },
  inOrder: "一切正常",
  inOrderHint: "資料、規則、績效等級和公式都已檢查，沒有缺漏和錯誤。",
  nothingWrong: "沒有錯誤",
  summary: {
    errors_other: "{{count, number}} 個錯誤",
    warnings_other: "{{count, number}} 個警告",
    notes_other: "{{count, number}} 則提示",
  },
  groups: {
    error: "錯誤：得分算錯或算不出",
    warning: "警告：很可能有誤",
    note: "提示：供參考",
  },
  places: "位置",
  showAll: "顯示全部 {{count, number}} 處",
  showFewer: "收合",
  more_other: "另有 {{count, number}} 處",
  quoted: "「{{text}}」",
  safe: {
    offer_other: "一次修復全部 {{count, number}} 項（安全）…",
    title: "將進行以下修復",
    hint: "不會遺失已填的內容，全部可以復原。",
    confirm: "全部修復",
    done_other: "一次修復了 {{count, number}} 項",
  },
  done: {
    title: "已修復",
    undo: "復原",
    undone: "已復原",
  },
  accept: {
    rule: "這是本公司的規定，不再提示",
    figure: "數字無誤，不再提示",
  },
  accepted: {
    title_other: "不再提示的 {{count, number}} 項",
    again: "恢復提示",
  },
  payLimits: {
    title: "薪資限額",
    none: "薪資限額：未設定，不核對。",
    set: "已核對：{{limits}}。",
    deducted: "扣減不超過當月薪資的 {{share}}",
    least: "當月薪資不低於 {{amount}} 元",
    hint: "填寫適用於貴公司的限額，例如 20% 與當地基本工資；留空則不核對。限額保存在本活頁簿；這裡只列出人員與金額，不作判斷。",
    mostDeducted: "扣減上限（占當月薪資）",
    leastPay: "當月薪資下限（元）",
    faultShare: "請填寫 0% 到 100% 的比例，或留空。",
    faultAmount: "請填寫不小於 0 的金額，或留空。",
    change: "設定薪資限額",
    save: "依此核對",
    beside: "{{amount}} 元，限額 {{limit}} 元",
  },
  mends: {
    convert_other: "轉換為數字（{{count, number}}）",
    keepZeros_other: "補回開頭的 0（{{count, number}}）",
    divide_other: "除以 100（{{count, number}}）",
    convertTime_other: "換算為本欄單位（{{count, number}}）",
    clear_other: "清空 {{count, number}} 個儲存格",
    writeAgain_other: "重新輸入公式（{{count, number}}）",
    restoreFormula_other: "還原公式（{{count, number}}）",
    restoreStandard: "還原為標準值",
    setPoints: "改正配分",
    confirm_other: "依現值確認（{{count, number}} 列）",
    guard_other: "為範圍加上空白保護（{{count, number}}）",
    growTable: "擴展表格",
    growResults: "補上結果列",
    addNames: "重新加入名稱",
    lengthen: "讀到最後一人",
    protect_other: "重新保護（{{count, number}}）",
    calculate: "改為自動計算",
  },
  findings: {
    nothingEntered: {
      title: "還沒有填寫資料",
      advice: "請貼上或匯入本期資料，之後會逐項檢查。",
    },
    peopleWithoutFigures: {
      title_other: "{{count, number}} 人沒有任何資料",
      advice: "請填寫；若不參加考核，請從資料表中移除。",
    },
    figuresUnnamed: {
      title_other: "{{count, number}} 列有資料但沒有姓名",
      advice: "不知是誰的資料：不計總分，不排名，不算薪資。請補上姓名或編號，或清空該列。",
    },
    figureMissing: {
      title_other: "{{figure}}：缺 {{count, number}} 個",
      advice: "請填寫，填好才有總分。不知道的請留白，不要填 0。",
    },
    numberAsText: {
      title_other: "{{figure}}：{{count, number}} 個數字是文字格式",
      advice: "文字不參與計算。將依下方所示讀成數字。",
    },
    otherUnit: {
      title_other: "{{figure}}：{{count, number}} 個數字的單位不符",
      advice: "請依此單位只填數字：{{unit}}。",
    },
    figureNotANumber: {
      title_other: "{{figure}}：{{count, number}} 個儲存格是文字",
      advice: "請填數字；不知道的請留白。",
    },
    figureIsError: {
      title_other: "{{figure}}：{{count, number}} 個儲存格顯示錯誤",
      advice: "請改正儲存格裡的公式，或直接填數字。",
    },
    outOfRange: {
      title_other: "{{figure}}：{{count, number}} 個數字超出範圍",
      between: "應在 {{least}} 到 {{most}} 之間。",
      atLeast: "應不小於 {{least}}。",
      atMost: "應不大於 {{most}}。",
    },
    percentAsNumber: {
      title_other: "{{figure}}：{{count, number}} 個數字少了百分號",
      advice: "沒有百分號，92 會當成 9200%。若是百分數，請除以 100。",
    },
    clockTime: {
      title_other: "{{figure}}：{{count, number}} 個數字是時刻格式",
      advice: "Excel 把 0:12:22 存成一天的幾分之幾，照此計分會錯。此欄單位是{{unit}}，請換算。",
    },
    unusualFigure: {
      title_other: "{{figure}}：{{count, number}} 個數字與其他人相差懸殊",
      advice: "請核對：是否少了位數、單位不同，或本應留空而填了 0。確實如此則不必理會。",
    },
    notACount: {
      title_other: "{{figure}}：{{count, number}} 個數字不是次數",
      advice: "次數、人數、票數應為不小於 0 的整數。",
    },
    partAboveWhole: {
      title_other: "{{part}}大於{{whole}}（{{count, number}} 處）",
      advice: "前者是後者的一部分，兩者必有一個填錯。",
    },
    zeroDenominator: {
      title_other: "{{figure}}為 0（{{count, number}} 處）",
      advice: "0 不能當除數，所以沒有得分。不知道的請留白。",
    },
    noVotes: {
      title_other: "{{figure}}：沒有投票（{{count, number}} 處）",
      advice: "沒有投票就沒有得分。票數還不知道的請留空。",
    },
    duplicateId: {
      title_other: "{{count, number}} 列的編號重複",
      advice: "每個人的編號應當不同。重複貼上的列可以清空。",
    },
    duplicateName: {
      title_other: "{{count, number}} 人同名且沒有編號",
      advice: "請補上編號，個人表和歷史紀錄才能區分。",
    },
    idLostZeros: {
      title_other: "{{count, number}} 個編號少了開頭的 0",
      advice: "Excel 會去掉數字開頭的 0。其他編號位數完整。",
    },
    rowsBelowTable: {
      title_other: "資料表格下方另有 {{count, number}} 列",
      advice: "表格沒有把它們納入，所以沒有得分。",
      byHand: "它們沒有得分。請移到最後一列的正下方，再拖曳表格右下角把它們納入。",
    },
    dataTableLost: {
      range: "資料表上的人員名單已不是表格",
      makeAgain:
        "之後新增的人不會得分。請選取名單（含標題列），按 Ctrl+T，在「表格設計」中將表格命名為 {{name}}，再檢查一次。",
      renamed: "資料表格已改名為 {{now}}",
      nameAgain: "匯入等功能按 {{name}} 尋找。請點選表格，在「表格設計」中改回此名稱。",
    },
    columnLost: {
      title: "資料表上沒有「{{column}}」這一欄",
      advice:
        "該欄已刪除或改名，可能與旁邊的欄混淆。請將正確那一欄的標題改回「{{column}}」，或復原刪除。",
    },
    peopleWithoutResults: {
      title_other: "{{count, number}} 人在資料表上，結果表上沒有對應的列",
      advice: "一般公式逐列排列，新增的人需要補列。",
      byHand: "列或欄已被移動，無法自動補列。請重新產生考核表。",
    },
    teamEndsEarly: {
      title_other: "一人一張的考核表有 {{count, number}} 個公式漏了部分團隊成員",
      advice:
        "團隊資料取自員工的多人彙總，但只讀到某一列，現在下面還有人。主管的得分沒有算上這些人。",
    },
    overviewEndsEarly: {
      chart_other: "圖表背後有 {{count, number}} 個公式漏算了人",
      departments_other: "部門結果表有 {{count, number}} 個公式漏算了人",
      advice:
        "這些公式只讀到多人彙總的某一列，現在下面還有人。公式改為讀到最後一人後，圖表和數字隨之更新。",
    },
    pointsSum: {
      points: "配分合計為 {{sum}}，不是 100",
      weights: "權重合計為 {{sum}}，不是 100",
      advice: "合計為 100 才顯示總分，請改正有誤的幾項。",
      likely: "合計為 100 才顯示總分。很可能有誤的是：{{likely}}。",
    },
    ruleMissing: {
      title: "{{rule}}沒有填",
      advice: "請填寫；在此之前得分顯示「未設定」。",
    },
    ruleAsText: {
      title: "{{rule}}是文字格式",
      advice: "文字不參與計算。將依下方所示讀成數字。",
    },
    ruleNotANumber: {
      title: "{{rule}}不是數字",
      advice: "請只填數字。",
    },
    ruleOutOfRange: {
      wholeFromOne: "請填 1 以上的整數。",
      title: "{{rule}}超出範圍",
      any: "請填其他數字。",
      positive: "應大於 0。",
      notNegative: "應不小於 0。",
      share: "應在 0% 到 100% 之間。",
    },
    floorAboveCap: {
      title: "{{item}}：最低分（{{floor}}）高於最高分（{{cap}}）",
      advice: "這樣得分都會一樣，請改正其中一個。",
    },
    inTwoBands: {
      title: "{{item}}：{{at}} 同時屬於兩段",
      advice: "無法判斷按哪一段，因此都沒有得分。請為每段設不同的數值。",
    },
    noLine: {
      title: "{{item}}：0 分與滿分的數值相同，都是 {{at}}",
      advice: "兩者之間連不成直線，因此都沒有得分。請改正其中一個。",
    },
    inNoBand: {
      below: "{{item}}：低於 {{at}} 的不屬於任何一段",
      above: "{{item}}：高於 {{at}} 的不屬於任何一段",
      advice: "這樣的數值得 0 分；若本意如此，不必處理。",
    },
    betterEarnsLess: {
      title: "{{item}}：{{better}} 的得分低於 {{worse}}",
      advice: "數值更好，得分不應更低。請核對這兩段的得分。",
    },
    exampleDiffers: {
      title: "{{item}}：{{at}} 實得 {{gives}} 分，按算例應得 {{must}} 分",
      advice: "規則裡有數值不對，或者「規則」表上的算例不對。請改正其中之一。",
    },
    choiceUnknown: {
      title: "{{rule}}：沒有這個選項",
      advice: "請從儲存格的下拉式清單中選擇。",
    },
    duplicateThreshold: {
      title: "{{count, number}} 個績效等級都從 {{threshold}} 起",
      advice: "無法判斷該用哪個。請為每個等級設不同的起點。",
    },
    thresholdMissing: {
      title: "績效等級「{{grade}}」沒有起點分數",
      advice: "請填起點分數；在此之前沒有人能達到。",
    },
    gradeMissing: {
      title: "從 {{threshold}} 起的績效等級沒有名稱",
      advice: "請在分數旁填寫等級。",
    },
    belowLowestTier: {
      title: "{{lowest}} 以下沒有績效等級",
      advice: "請讓最低等級從 {{least}} 起。",
    },
    amountMissing: {
      title_other: "{{count, number}} 個績效等級沒有金額",
      advice: "其他等級有金額；不發的請填 0。",
    },
    amountsOutOfOrder: {
      title: "「{{lower}}」的金額高於「{{higher}}」",
      advice: "等級越高，金額不應越少。請核對。",
    },
    openFigure: {
      blank_other: "{{count, number}} 列的數字還沒有設定",
      blankAdvice: "公司文件沒有規定。與之相關的結果顯示「未設定」。",
      shipped_other: "{{count, number}} 列有待確認",
      shippedAdvice: "公司文件沒有規定這些數字，請修改或確認。",
    },
    differsFromStandard: {
      title: "{{rule}}與標準不同",
      advice: "下方是「標準 → 現在」。若公司就是這樣規定，不必處理。",
    },
    brokenFormula: {
      reference_other: "{{count, number}} 個公式的參照失效（#REF!）",
      referenceAdvice: "它們參照的列、欄或工作表已被刪除。",
      name_other: "{{count, number}} 個公式找不到增益集（#NAME?）",
      nameAdvice: "它們曾在沒有安裝本增益集的電腦上計算過，重新輸入即可。",
      busy_other: "{{count, number}} 個公式停在 #BUSY!",
      busyAdvice: "重新輸入即可。",
    },
    overwrittenFormula: {
      title_other: "{{count, number}} 個公式被覆寫或刪除",
      advice: "那裡的內容不再隨資料變化。",
    },
    changedFormula: {
      title_other: "{{count, number}} 個公式與產生時不同",
      advice: "若是有意修改的，不必處理。",
    },
    byHand: "它們參照的內容已不存在，無法在此還原。請重新產生考核表。",
    unexplainedError: {
      title_other: "{{count, number}} 個總分顯示錯誤",
      advice: "請看同一列的得分：從左起第一個錯誤就是原因。",
    },
    deductionAboveLimit: {
      title_other: "{{count, number}} 人的扣減超過當月薪資的 {{share}}",
      advice: "上限是您在下方「薪資限額」填寫的。每行列出扣減金額與依此上限最多可扣的金額。",
    },
    deductionWithoutPay: {
      title_other: "{{count, number}} 人的扣減沒有核對上限",
      advice: "這張表上沒有當月薪資，無從核對。",
    },
    payBelowLeast: {
      title_other: "{{count, number}} 人的薪資低於 {{least}} 元",
      advice:
        "下限是您在下方「薪資限額」填寫的。已計入獎金、減去表上的扣減；當月只出勤一部分的人不在其中。",
    },
    blockedSpill: {
      title_other: "{{count, number}} 個儲存格擋住了結果（#SPILL!）",
      advice: "清空之前整欄沒有結果。需要的內容請先移走，再清空。",
    },
    unguardedBlanks: {
      title: "HR.{{name}} 把空白儲存格當成 0",
      advice: "{{range}} 裡有空白儲存格，Excel 會當成 0 傳入。加上空白保護後視為缺資料。",
    },
    sheetMissing: {
      title: "{{role}}工作表已被刪除",
      advice: "參照它的儲存格會顯示錯誤。請開啟活頁簿的較早版本，或重新產生。",
      rules: "規則",
      data: "資料",
      results: "結果",
    },
    ownSheetMissing: {
      form: "{{person}}的考核表已被刪除",
      card: "個人表已被刪除",
      advice: "不影響任何得分。需要時請重新產生。",
    },
    sheetCopied: {
      title_other: "{{count, number}} 張工作表是複本",
      advice: "複本不參與計算，填在那裡的資料不算數。",
    },
    namesMissing: {
      title_other: "考核表的 {{count, number}} 個名稱被刪除",
      advice: "其他工作表靠這些名稱找到它：{{names}}。",
    },
    namesEndEarly: {
      title_other: "多人彙總的 {{count, number}} 個名稱漏了人",
      advice:
        "這些名稱結束的那一列下面還有人：{{names}}。個人卡的下拉清單和以後產生的考核表都會缺這些人。",
    },
    unprotected: {
      title_other: "{{count, number}} 張工作表沒有保護",
      advice: "其中的公式可能被誤改。",
    },
    payrollChanged: {
      title_other: "薪資表上有 {{count, number}} 人的應發薪資與歸檔不一致",
      write:
        "製表後歸檔資料有變動（申訴改判或重新歸檔），或有人在表上改過數字。到「歸檔與下期」可逐人檢視並依歸檔重寫；已經發放的由薪酬另行補扣。",
      makeAnew:
        "製表後歸檔資料有變動，或有人在表上改過數字；本表沒有留下製表依據，不能逐列重寫。請到「歸檔與下期」重新製表並刪除這一張；已經發放的由薪酬另行補扣。",
    },
    payrollLacks: {
      title_other: "有 {{count, number}} 人已有歸檔薪資，但不在薪資表上",
      advice: "請到「歸檔與下期」重新製表，或在表上補上這些人。",
    },
    payrollBeyond: {
      title_other: "薪資表上有 {{count, number}} 人的週期尚未歸檔",
      advice: "該週期已取消歸檔，或歸檔列已刪除。請先歸檔，或從薪資表上去掉這些人。",
    },
    payrollUnknown: {
      title_other: "有 {{count, number}} 張薪資表無法與歸檔核對",
      advice: "表上看不出是哪項考核、哪個週期。請人工核對，或到「歸檔與下期」重新製表。",
    },
    notAutomatic: {
      title: "Excel 沒有自動計算",
      advice: "得分可能還是依先前的資料算的。",
    },
    sheetTooLarge: {
      title_other: "{{count, number}} 張工作表太大，沒有檢查",
      advice: "其中使用的本增益集函數沒有檢查。",
    },
  },
} satisfies Translated<typeof english>;
