/** What the command line needs from the outside; `main` fills it, tests fill it with their own. */
import type { Language } from '#contract/words/words.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { PaperSigner } from '#documents/sign-paper.ts';
import type { SecretBox } from '#operations/access/secret-box.ts';
import type { Database } from '#storage/db.ts';

export interface CliContext {
  /** The folder of the program, with `data/` in it. */
  readonly root: string;
  readonly version: string;
  /** What the terminal's locale asks for. */
  readonly language: Language;
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  today(): PlainDate;
  now(): Date;
  /** The clock of the world in a database: the real one, or that of a day which stands still. */
  worldClock(database: Database): Promise<{
    readonly worldNow: () => Date;
    readonly today: () => PlainDate;
  }>;
  /** Whether a bug shows its stack. */
  readonly isDebug: boolean;
  /**
   * Opens the chosen database; refuses with `BadInput` one that is not there unless `create` says
   * to make it.
   */
  openDatabase(choice: DatabaseChoice & { readonly create: boolean }): Promise<Database>;
  /**
   * Fills a database whose tables are up to date with the demo world; `say` gets a line for each
   * step.
   */
  makeDemoWorld(database: Database, say: (line: string) => void): Promise<void>;
  /** The key that signs papers; made where the settings name none and there is none yet. */
  signingKey(choice: DatabaseChoice): Promise<PaperSigner>;
  /** What an invitation is made with: the key that seals, and the address of its link. */
  inviting(choice: DatabaseChoice): Promise<{ readonly box: SecretBox; readonly origin: string }>;
  /** Serves until it is told to stop; resolves when everything is closed. */
  serve(
    choice: DatabaseChoice & { readonly port?: number; readonly empty: boolean },
  ): Promise<void>;
}

export interface TextSink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** What options say against the settings. */
export interface DatabaseChoice {
  readonly dataFolder?: string;
  readonly databaseUrl?: string;
}
