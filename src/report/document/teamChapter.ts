import type { TeamMember } from "../../core/audit/preparation";
import type { Written } from "../../core/quantity/quantity";
import type { ReportInput } from "./reportInput";
import { type Section, emptySection, joinSections } from "./section";
import { type SentencePart, wordsOrBlank, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { column, writeTable, writtenCell } from "./table";

const KEY = "team";

interface TeamColumn {
  readonly heading: string;
  readonly width: number;
  readonly align: "left" | "center";
  readonly text: (member: TeamMember) => string;
  /** Left out when nobody has an entry: the industry guide's table has no 专业. */
  readonly optional?: true;
}

const COLUMNS: readonly TeamColumn[] = [
  { heading: "姓名", width: 10, align: "center", text: (member) => member.name },
  { heading: "审核小组职务", width: 12, align: "center", text: (member) => member.role },
  { heading: "来自部门及职务职称", width: 24, align: "left", text: (member) => member.post },
  { heading: "专业", width: 12, align: "center", text: (member) => member.specialty, optional: true },
  { heading: "职责", width: 26, align: "left", text: (member) => member.duty },
  { heading: "投入时间", width: 12, align: "center", text: (member) => member.time },
  { heading: "联系方式", width: 16, align: "center", text: (member) => member.contact },
];

/** 组建审核小组: table A.1 and one sentence that counts it. */
export function teamChapter({ audit: { team } }: ReportInput): Section {
  if (team.length === 0) return emptySection;
  return joinSections([
    writeSentence(sentences.teamLead, { table: { kind: "table", key: KEY } }),
    teamTable(team),
    teamSentence(team),
  ]);
}

function teamTable(team: readonly TeamMember[]): Section {
  const shown = COLUMNS.filter(({ optional, text }) => !optional || team.some((member) => text(member) !== ""));
  return writeTable({
    key: KEY,
    caption: "审核小组成员表",
    columns: shown.map(({ heading, width, align }) => column(heading, width, align)),
    rows: team.map((member) => ({
      label: member.name,
      cells: shown.map(({ text }) => writtenCell(text(member), member.origin)),
    })),
  });
}

function teamSentence(team: readonly TeamMember[]): Section {
  const leaders = team.filter(({ role }) => role.includes("组长") && !role.includes("副组长"));
  const deputies = team.filter(({ role }) => role.includes("副组长"));
  const others = team.filter(({ role }) => !role.includes("组长"));
  return writeSentence(leaders.length > 0 ? sentences.team : sentences.teamWithoutLeader, {
    count: memberCount("count", "审核小组人数", [team, team]),
    leaderCount: memberCount("leaderCount", "组长人数", [leaders, team]),
    leaders: wordsOrBlank(`${KEY}.leaders`, leadersWritten(leaders), "组长"),
    deputyCount: memberCount("deputyCount", "副组长人数", [deputies, team]),
    memberCount: memberCount("memberCount", "组员人数", [others, team]),
  });
}

/** Counts the first list; a count of nobody is proved by the whole team. */
function memberCount(
  name: string,
  label: string,
  [counted, team]: readonly [readonly TeamMember[], readonly TeamMember[]],
): SentencePart {
  const origins = (counted.length > 0 ? counted : team).map((member) => member.origin);
  return { kind: "figure", key: `${KEY}.${name}`, label, value: `${counted.length}`, unit: "人", origins };
}

function leadersWritten(leaders: readonly TeamMember[]): Partial<Written> {
  const text = leaders.map(introduced).join("、");
  return leaders[0] ? { text, origin: leaders[0].origin } : { text };
}

function introduced({ name, post }: TeamMember): string {
  return post === "" ? name : `${name}，${post}`;
}
