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

  contentsLead: "对照产业政策、行业准入条件、标准规范和清洁生产评价指标体系，逐项说明行业整体水平：",

  frameworkUsed: "本报告按《{guide}》{source}编制。该指南的状态：{status}。",
  settingsLead: "本报告的计算采用{table}所列的设置，标注“默认值”的未在“项目信息”中填写，请核对。",
  systemsLead: "采用的评价指标体系见{table}。",
  unverifiedLead: "以下标准数据尚未与标准原文逐项核对，引用前请核对：",
  unverifiedNone: "本报告采用的标准数据没有标注为未核对的数据。",
} as const;
