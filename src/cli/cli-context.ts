/** What the command line needs from the outside; `main` fills it, tests fill it with their own. */
import type { PlainDate } from '#core/calendar.ts';
import type { Database } from '#storage/db.ts';

export interface CliContext {
  /** The folder of the program, with `data/` in it. */
  readonly root: string;
  readonly version: string;
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  today(): PlainDate;
  /** Whether a bug shows its stack. */
  readonly isDebug: boolean;
  /** Opens the database of the settings with its tables up to date unless `migrated` is false. */
  openDatabase(choice: DatabaseChoice): Promise<Database>;
  /** Serves until it is told to stop; resolves when everything is closed. */
  serve(choice: DatabaseChoice & { port?: number; empty: boolean }): Promise<void>;
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
