/**
 * Bad input on the command line: all of it is gathered, then refused at once, before anything is
 * done.
 */

import type { TerminalKey } from '#contract/words/id-terminal.ts';
import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { Language } from '#contract/words/words.ts';

const listedMax = 100;

/** Stops a command; `cli.ts` prints it and ends with exit code 2. */
export class BadInput extends Error {
  override name = 'BadInput';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

export class Complaints {
  readonly language: Language;
  private readonly listed: string[] = [];
  private count = 0;

  constructor(language: Language) {
    this.language = language;
  }

  /** As `add`, from the catalogue. */
  say(key: TerminalKey, values: Readonly<Record<string, string | number>> = {}): void {
    this.add(sayTerminal(this.language, key, values));
  }

  add(complaint: string): void {
    this.count++;
    if (this.listed.length < listedMax) this.listed.push(complaint);
  }

  /** Counts faults that another list has cut off already. */
  addUnlisted(count: number): void {
    this.count += count;
  }

  refuseIfAny(): void {
    if (this.count === 0) return;
    const more = this.count - this.listed.length;
    const rest = more > 0 ? [sayTerminal(this.language, 'terminal.and_more', { count: more })] : [];
    throw new BadInput([...this.listed, ...rest]);
  }
}
