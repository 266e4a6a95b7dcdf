/** An audit guide as data: what it prescribes for the worksheets and for the report. */
export type Guide = CoveredGuide | OutlinedGuide;

export interface GuideHeader {
  readonly id: string;
  readonly title: string;
  /** Names in common use, for 项目信息 and `--guide`. */
  readonly shortTitles: readonly string[];
  readonly documentNo?: string;
  readonly issuer?: string;
  /** Draft, in force … in plain words. */
  readonly status: string;
  /** The text the data was taken from. */
  readonly source: string;
  /** True when taken from the document's own text, false when only a note about it could be read. */
  readonly verified: boolean;
}

/** A guide whose report framework and worksheets are covered. */
export interface CoveredGuide extends GuideHeader {
  readonly covered: true;
  readonly framework: ReportFramework;
  /** Rows of table A.2, in order. */
  readonly workPlan: readonly PlannedTask[];
  /** Rows of the list in annex B. */
  readonly dataList: readonly RequiredData[];
  /** What the level diagnosis has to look at, in order. */
  readonly diagnosisContents: readonly string[];
  /** The guide's own list of references, the start of the report's 编制依据. */
  readonly basis: readonly BasisDocument[];
}

/** A guide of which only the header, and at most the titles of the report's parts, is known. */
export interface OutlinedGuide extends GuideHeader {
  readonly covered: false;
  /** Empty when not even the parts are known. */
  readonly outline: readonly OutlinePart[];
}

export interface OutlinePart {
  readonly no: string;
  readonly title: string;
  readonly children: readonly OutlinePart[];
}

export interface PlannedTask {
  readonly stage: string;
  readonly task: string;
}

export interface RequiredData {
  /** `B.1a`. */
  readonly no: string;
  readonly category: string;
  readonly content: string;
}

export type BasisKind = "law" | "policy" | "standard" | "technical";

export interface BasisDocument {
  readonly title: string;
  readonly documentNo?: string;
  readonly kind: BasisKind;
}

export interface ReportFramework {
  /** Name of the report when the project has none. */
  readonly reportTitle: string;
  readonly source: string;
  /** Unnumbered pages between cover and contents. */
  readonly front: readonly FrontPage[];
  /** Levels of heading that the contents list shows. */
  readonly contentsDepth: number;
  readonly chapters: readonly FrameworkChapter[];
}

export interface FrontPage {
  readonly title: string;
  readonly content: "authors" | "agreement";
}

/** What fills a chapter from the workbook. */
export type ChapterContent = "basis" | "task" | "team" | "workPlan" | "resourceUse" | "levelDiagnosis";

export interface FrameworkChapter {
  readonly no: string;
  readonly title: string;
  /** Clause of the guide whose work the chapter reports. */
  readonly clause?: string;
  /** Absent: the chapter is written by hand. */
  readonly content?: ChapterContent;
  /** What is to be written by hand, one visible blank each. */
  readonly blanks: readonly string[];
  readonly children: readonly FrameworkChapter[];
}
