import { z } from "zod";
import { PARTS } from "../workflows/runAudit";
import type { cliTexts } from "./cli.terms";
import { UsageError } from "./usageError";

type Complaints = (typeof cliTexts)["zh-CN"];

const parts = (complain: Complaints["badPart"]) =>
  z
    .string()
    .transform((text) => text.split(",").map((part) => part.trim()))
    .pipe(
      z.array(z.enum(PARTS, { error: (issue) => complain(String(issue.input)) })).transform((asked) => new Set(asked)),
    )
    .default(new Set(PARTS));

const year = (complain: Complaints["badPeriod"]) =>
  z
    .string()
    .refine((text) => /^(19|20)\d\d$/.test(text), { error: (issue) => complain(String(issue.input)) })
    .transform(Number);

const template = (text: string) => z.undefined({ error: text }).optional();

/** `qingshen new`. */
export const newOptions = (texts: Complaints) =>
  z.object({ guide: z.string(), period: year(texts.badPeriod).optional(), sample: z.boolean().default(false) });
export type NewOptions = z.output<ReturnType<typeof newOptions>>;

/** `qingshen scan`, `qingshen check`. */
export const jsonOptions = () => z.object({ json: z.string().optional() });

/** `qingshen run`. */
export const runOptions = (texts: Complaints) =>
  z.object({
    out: z.string().optional(),
    inPlace: z.boolean().default(false),
    force: z.boolean().default(false),
    report: z.string().optional(),
    template: template(texts.template),
    json: z.string().optional(),
    only: parts(texts.badPart),
    system: z.string().optional(),
    guide: z.string().optional(),
  });
export type RunCommandOptions = z.output<ReturnType<typeof runOptions>>;

/** `qingshen report`. */
export const reportOptions = (texts: Complaints) =>
  z.object({ out: z.string(), template: template(texts.template), framework: z.string().optional() });

/** What was typed, checked; the first thing wrong stops the command before any file is opened. */
export function readOptions<S extends z.ZodType>(schema: S, typed: unknown): z.output<S> {
  const read = schema.safeParse(typed);
  if (read.success) return read.data;
  throw new UsageError(read.error.issues[0]?.message ?? "");
}
