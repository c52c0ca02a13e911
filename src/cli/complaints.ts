/**
 * Bad input on the command line: all of it is gathered, then refused at once, before anything is
 * done.
 */

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
  private readonly listed: string[] = [];
  private count = 0;

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
    throw new BadInput(more > 0 ? [...this.listed, `and ${more} more`] : this.listed);
  }
}
