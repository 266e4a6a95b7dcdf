/** Sentences that the report writes by itself; `{place}` is filled from the workbook. For proof-reading. */
export const sentences = {
  basisLead: "本次审核依据以下法律法规、政策文件和标准规范开展。注日期的文件以所注版本为准，不注日期的以最新版本为准。",
  task: "本次审核对象为{object}，审核范围为{scope}，审核时间为{time}，统计期为{period}年。",

  teamLead: "审核小组成员及分工见{table}。",
  team: "审核小组由{count}人组成，其中组长{leaderCount}人（{leaders}），副组长{deputyCount}人，组员{memberCount}人。",
  teamWithoutLeader: "审核小组由{count}人组成，组长为{leaders}，副组长{deputyCount}人，组员{memberCount}人。",

  planLead: "审核工作计划见{table}。",
  plan: "工作计划分{stageCount}个阶段、{stepCount}项工作，审核范围为{scope}，审核时间为{time}。",
  planUndated: "其中{count}项工作尚未填写完成时间：{tasks}。",

  gradingLead:
    "采用《{system}》，对{count}{counter}{noun}在{period}的清洁生产水平进行评价。评价等级分为：{levelI}、{levelII}、{levelIII}。",
  distributionLead: "各等级分布情况见{table}。",
  distribution:
    "参评的{n}{counter}{noun}中，达到Ⅰ级的{countI}{counter}（占{shareI}%），Ⅱ级的{countII}{counter}（占{shareII}%），Ⅲ级的{countIII}{counter}（占{shareIII}%），未达Ⅲ级的{countBelow}{counter}（占{shareBelow}%）；达到{target}及以上的合计{reached}{counter}，占{reachedShare}%。",
  distributionUndetermined: "另有{count}{counter}{noun}因数据缺失暂不能定级，占{share}%，补齐数据后重新评价。",

  gradesLead: "各{noun}的评价结果见{table}。",
  gradesSummaryLead: "参评{noun}较多，评价结果居前的见{table}，居后的见{lowTable}，其余见工作簿“评价结果”表。",
  grades: "综合评价指数{index}最高的是{best}（{bestValue}），最低的是{worst}（{worstValue}）。",
  gradesEqual: "各{noun}的综合评价指数{index}均为{bestValue}。",
  gradesSharing: (name: string, count: string) => `${name}等${count}`,
  extremeLabel: { best: "综合评价指数最高", worst: "综合评价指数最低" },
  gradeSingle: "{object}的综合评价指数YⅠ为{valueI}、YⅡ为{valueII}、YⅢ为{valueIII}，清洁生产水平为{level}。",
  gradesNote:
    "指数以区间表示的，下限按缺失数据全部不达标计算，上限按缺失数据全部达标计算；上下限等级不一致的为待定。备注列为缺失或不适用的指标序号。",

  limitingLead: "限定性指标未达到{target}基准值的情况见{table}。",
  limiting:
    "共有{objects}{counter}{noun}的{indicators}项限定性指标未达到{target}基准值，这些{noun}不能评为{target}及以上。",
  limitingNone: "已有数据中，未发现限定性指标未达到{target}基准值的{noun}。",

  sectorLead: "各项指标的行业对标结果见{table}。",
  sectorCommon:
    "在{indicators}项对标指标中，有{common}项指标未达到{target}的{noun}占比达到{share}%及以上，属于行业共性问题：{names}。",
  sectorNone:
    "在{indicators}项对标指标中，没有未达到{target}的{noun}占比达到{share}%及以上的指标，未识别出行业共性问题。",

  requirements:
    "按《{system}》的要求逐项对照，{count}{counter}{noun}中全部符合要求的{met}{counter}，不符合的{notMet}{counter}，因数据缺失待定的{undetermined}{counter}，对照结果见{table}。",

  requirementsNote: "注：选一组中有一项达到要求即可，同组其余未达到的项目不计为不符合。",
  groupFailed: (members: string) => `${members}（选一组，均未达到）`,

  resourceLead: {
    energy: "能源消费与碳排放",
    water: "用水指标",
    balances: "物料、水、能量平衡",
    exchanges: "企业间协同",
  },
  numbered: (no: number, title: string) => `（${"一二三四五六"[no] ?? ""}）${title}`,

  energyLead: "综合能耗（电力按{basis}折标）和二氧化碳排放量见{table}。",
  energyTotal: "{year}年，{count}家企业综合能耗合计{tce} tce（{basis}），二氧化碳排放量合计{co2} tCO2。",
  energyTotalSingle: "{year}年，{object}综合能耗为{tce} tce（{basis}），二氧化碳排放量为{co2} tCO2。",
  energyRange: "数值为区间的，是部分能源品种的公布系数为区间值，请以实测热值或供应商提供的数值确定后重新计算。",
  energyMissing: "其中{carriers}缺少实物量、折算系数或排放因子，合计仅为已知部分，补齐后重新计算。",
  energyPartial: (known: string) => `${known}（已知部分）`,
  energyWithout: {
    both: (carriers: string) => `未含${carriers}`,
    tce: (carriers: string) => `综合能耗未含${carriers}`,
    co2: (carriers: string) => `碳排放未含${carriers}`,
  },
  energyNote:
    "注：综合能耗＝∑（购入量－外销量）×折标准煤系数；耗能工质仅在外购时计入。二氧化碳排放按能源消费量和排放因子计算。",

  energyRankLead: "{year}年各{subject}的综合能耗及占比见{table}。",
  energyRankTop: "综合能耗居前的{count}{counter}{subject}（{names}）合计占{share}%。",
  energyRankFirst: "综合能耗最高的{subject}是{names}，占{share}%。",
  energyRankNote: "注：综合能耗为区间的按中值计算占比，缺项的只计已知部分，占比以已知部分合计为基数。",
  energyRankMore: (count: number) => `其余${count}项见工作簿“能耗与碳排放”表。`,

  intensityLead: "{year}年{kinds}综合能耗和碳排放强度见{table}。",
  productLead: "{year}年单位产品综合能耗和碳排放见{table}。",
  intensityMore: (count: number) => `注：仅列综合能耗居前的对象，其余${count}项见工作簿“能耗与碳排放”表。`,

  linkLead:
    "{title}按购入贮存、加工转换、输送分配、最终使用四个环节汇总见{table}，各用能单元的输入、输出和效率见{units}。",
  linkCheck: "校核",
  linkRest: "收支差（应为0）",
  linkNote: "注：数值由能量平衡的流股按环节归集，“未知”为有流股未计量且无法推算；环节按用能单元名称判断。",
  linkMore: (count: number) => `合计包括未列出的${count}个品种，见工作簿“能耗与碳排放”表。`,
  linkUnitsMore: (count: number) => `注：其余${count}个单元见工作簿“能耗与碳排放”表。`,

  coefficientLead: "能耗和碳排放计算采用的系数及其来源见{table}，标注“未核实”的引用前须与标准原文核对。",
  coefficientMore: (count: number) => `注：其余${count}项见工作簿“能耗与碳排放”表。`,
  coefficientUnverified: (source: string, carriers: string, label: string) => `${source}：${carriers}的${label}未核实`,
  coefficientDoubt: (carrier: string, label: string, doubt: string) => `${carrier}的${label}：${doubt}`,

  waterLead: "用水指标见{table}。",
  waterSingle: "{object}{period}取水量为{intake} m³，重复利用水量为{reused} m³，重复利用率为{reuse}%。",
  waterBestWorst:
    "{count}个用水单位中，重复利用率最高的是{best}（{bestPercent}%），最低的是{worst}（{worstPercent}%）。",
  waterNote:
    "注：重复利用率＝重复利用水量÷（取水量＋重复利用水量）；循环冷却水量大的，应结合各系统的指标评价，不宜只看全部用水的重复利用率。",
  waterReconciled: "协调后的指标由水平衡协调后的流股计算，±为95%（k＝2），已计入流股之间的相关。",
  waterUnchecked: "所用水量没有其他读数可校核的，±仅由填写或默认的不确定度推得。",
  waterContradicted: "其中有计量值相互矛盾，协调后的指标仅供参考，应先复核相关计量。",
  waterMore: (count: number) => `其余${count}项见工作簿“用水指标”表。`,

  balancesCount:
    "共核算{count}项平衡，其中全系统平衡且没有单元超差的{closed}项，有单元或全系统超差的{open}项，不可核对的{unknown}项。偏差＝（输入量－输出量－贮存增加）÷输入量×100%，按实测读数计算，未经调整。",
  balancesContradict: "经计量值一致性检验，计量值相互矛盾的有{count}项，见以下说明。",
  balancesMost: "以下列出需重点关注的{count}项，其余见{table}。",
  summaryNote: "注：输入量、输出量和偏差按全系统的读数计算，判定包括各单元；不可核对的不列偏差。",
  summaryMore: (count: number) => `其余${count}项见工作簿“平衡结果”表。`,
  balanceLead: "{title}：各单元的平衡情况见{table}。",
  balanceWhole:
    "{title}输入{input} {unit}，输出{output} {unit}，差额{difference} {unit}，偏差{deviation}%（以输入为基数），允许值{limit}%，{verdict}。",
  balanceWholeStock:
    "{title}输入{input} {unit}，输出{output} {unit}，贮存增加{stock} {unit}，差额{difference} {unit}，偏差{deviation}%（以输入为基数），允许值{limit}%，{verdict}。",
  balanceNoInput:
    "{title}没有输入，输出{output} {unit}，贮存增加{stock} {unit}，差额{difference} {unit}，偏差无法以输入为基数计算，{verdict}。",
  balanceUnread:
    "{title}已有数值的输入{input} {unit}，输出{output} {unit}，但{reasons}，收支相抵不能证明平衡，全系统不可核对。",
  balanceOneSided: "{title}只有单侧流股，全系统不可核对。",
  balanceOf: (title: string) => `${title}全系统`,
  verdict: { closed: "偏差在允许范围内", notClosed: "超过允许值，应查明原因或重新实测" },
  noInputVerdict: { closed: "收支相等", notClosed: "收支不相等，应查明原因" },
  unread: {
    unmeasured: (flows: string) => `流股${flows}未计量`,
    rest: (flows: string) => `流股${flows}由差额得出`,
  },
  closureRemark: {
    unmeasured: (flows: string) => `${flows}未计量`,
    rest: (flows: string) => `${flows}由差额得出`,
    oneSided: "只有单侧流股",
    noInput: "没有输入，偏差无法计算",
    evaporation: (flows: string) => `含推算的冷却塔蒸发量${flows}，不是读数`,
  },
  closureNote: "注：差额＝输入量－输出量－贮存增加，正值为漏失或未计出项；不可核对的不列差额和偏差。",
  closureMore: (count: number) => `其余${count}个单元见工作簿“平衡结果”表。`,
  nodesOpen: "超差的单元有{count}个：{names}。",
  nodesUnknown:
    "不可核对的单元有{count}个：{names}；这些单元有流股未计量、由差额得出或只有单侧流股，不能据此认定平衡。",

  agreement: {
    noFlows: "该平衡没有可用的流股，未作检验。",
    nothingMeasured: "该平衡没有带不确定度的计量值，无法检验计量值是否一致。",
    unchecked: "各计量值之间没有相互校核的关系，计量数据是否可靠无法检验，收支平衡与否均不能证明数据可靠。",
    consistent:
      "对计量值作整体一致性检验：统计量J＝{objective}，自由度{freedom}，χ²限值{limit}（显著性水平{alpha}），未超过限值，计量值之间的差异可由计量误差解释。",
    inconsistent:
      "对计量值作整体一致性检验：统计量J＝{objective}，自由度{freedom}，χ²限值{limit}（显著性水平{alpha}），超过限值，计量值之间的差异不能由所填不确定度解释，计量值存疑。",
  },
  joint: "物料量与成分含量联合协调。",
  relations: (count: number) =>
    `协调时除各单元平衡外，同时满足所填的${count}条平衡关系（转移系数、比例、误差相关或组成合计），各系数的协调值见工作簿“平衡结果”表。`,
  relationsLeftOut: (count: number) => `另有${count}条平衡关系未能参与协调，原因见工作簿“校核结果”表。`,
  suspectsNone: "没有单独一处计量或漏失能够解释上述矛盾，应全面核对流股、读数和不确定度。",
  suspectsLead: "按可疑程度由大到小，能够解释上述矛盾的有：",
  suspect: "（{no}）{members}（|z|＝{z}，限值{limit}）；应核对仪表和读数并现场核查。",
  suspectOfSeveral: "（{no}）{members}（|z|＝{z}，限值{limit}）；现有数据不能区分是其中哪一处，应逐一核查。",
  suspectMeter: (flow: string, isHigh: boolean, amount: string) =>
    `流股${flow}的读数可能偏${isHigh ? "高" : "低"}约${amount}`,
  suspectCoefficient: (relation: string, isHigh: boolean, amount: string) =>
    `平衡关系${relation}所填系数可能偏${isHigh ? "高" : "低"}约${amount}`,
  suspectLeak: (nodes: string, isLoss: boolean, amount: string) =>
    `“${nodes}”单元可能${isLoss ? "漏失或漏计输出" : "漏计输入"}约${amount}`,
  or: "，或",
  setAsideHow: (steps: number) => (steps > 1 ? "依次剔除" : "剔除"),
  setAsideTogether: (readings: string) => `${readings}（不能区分，一并剔除）`,
  setAsideMeter: (flow: string) => `流股${flow}`,
  setAsideCoefficient: (relation: string) => `平衡关系${relation}的系数`,
  setAside: {
    consistent: "后，其余读数在显著性水平{alpha}下相互一致。",
    unchecked: "后，其余读数之间已没有相互校核的关系，是否可靠不能再检验。",
    unexplained: "后，其余读数在显著性水平{alpha}下仍不一致，但没有单独一处超过限值，应全面核对。",
    stopped: "后，其余读数在显著性水平{alpha}下仍不一致，未再逐一剔除，应全面核对。",
  },
  setAsideElsewhere: (steps: number) => `，并剔除同一平衡中物料量或其他成分的${steps}处存疑读数`,
  negativeCarried: "流股{flows}协调后所含的量小于0，多为含量分析、计量有误或流向填反，应核对。",
  negative: "流股{flows}协调后小于0，多为流向填反或计量有误，应核对。",
  uncheckedReadings: "有读数但没有其他计量值可以校核的流股：{flows}。",
  unobservable: "未计量且不能由现有计量值推算的流股：{flows}。",
  meterAdvice: "建议增设计量点：{advice}。",
  adviceOf: {
    observable: (flow: string, makes: string) => `在${flow}增设后，可推算${makes}`,
    redundant: (flow: string, makes: string) => `在${flow}增设后，可校核${makes}`,
  },

  flowsLead: "{title}各流股的读数和协调值见{table}。",
  flowsElsewhere: "{title}共{count}条流股，其读数、协调值和不确定度见工作簿“平衡结果”表。",
  flowsNote: "注：±为两倍标准差（约95%）；调整量＝协调值－读数；协调值取整后各单元仍平衡。",
  flowsDefault: "带*的不确定度未填写，按数据来源取默认值。",
  rest: (amount: string) => `${amount}（差额）`,
  unmeasured: "未计量",
  computed: "（推算）",

  settingByMeter: "按计量器具类别取值",
  settingPublished: "按年份和区域取公布值",
  towerEvaporation: (count: number) =>
    `平衡计算中有${count}条流股为按冷却塔参数推算的蒸发量，不确定度取±40%（程序假定）；未填蒸发损失系数的按干球温度直线内插，未与标准原文核对`,
  defaultUncertainty: (count: number) =>
    `平衡计算中有${count}条流股未填写不确定度，按数据来源取默认值，默认值没有公开标准可依据或未与标准原文核对`,

  contentsLead: "对照产业政策、行业准入条件、标准规范和清洁生产评价指标体系，逐项说明行业整体水平：",

  frameworkUsed: "本报告按《{guide}》{source}编制。该指南的状态：{status}。",
  settingsLead: "本报告的计算采用{table}所列的设置，标注“默认值”的未在“项目信息”中填写，请核对。",
  systemsLead: "采用的评价指标体系见{table}。",
  unverifiedLead: "以下标准数据尚未与标准原文逐项核对，引用前请核对：",
  unverifiedNone: "本报告采用的标准数据没有标注为未核对的数据。",
} as const;
