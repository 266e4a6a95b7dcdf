import type { Language } from "../messages/texts";
import type { Hosts } from "./hosts";

/** What every command gets: the outside world, the language, and where to write. */
export interface Session {
  readonly hosts: Hosts;
  readonly language: Language;
  say(line: string): void;
  /** Progress for people: only on a terminal. */
  progress(step: string): void;
}

export type ExitStatus = 0 | 1 | 2;
