/** `blanko papers`: all official papers of a month as files. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { sayTerminal } from '#contract/words/say-terminal.ts';
import { paperKinds } from '#core/paper-kind.ts';
import { paperRenderer } from '#documents/render-paper.ts';
import { savePaperKey } from '#storage/paper-key-store.ts';
import { loadPapersOfMonth } from '#storage/views/papers-of-month.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import type { CliContext } from '../cli-context.ts';
import { Complaints } from '../complaints.ts';
import { type DatabaseOptions, databaseChoice, withExistingDatabase } from '../database-choice.ts';
import { printPapers } from '../print-papers.ts';
import { printWhole } from '../print-table.ts';

export interface PapersOptions extends DatabaseOptions {
  readonly month?: string;
  readonly out?: string;
  readonly kind?: string;
}

export async function papersCommand(options: PapersOptions, context: CliContext): Promise<number> {
  const { month = '', out = '', kind } = options;
  const complaints = new Complaints(context.language);
  if (!/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(month)) {
    complaints.add('--month must be a month such as 2017-11');
  }
  if (out === '') complaints.add('--out must name a folder');
  if (kind !== undefined && !paperKinds.some((known) => known === kind)) {
    complaints.add(`--kind must be one of ${paperKinds.join(', ')}`);
  }
  const choice = databaseChoice(options, complaints);
  complaints.refuseIfAny();
  return withExistingDatabase(options, context, async (database) => {
    const { today } = await context.worldClock(database);
    const listed = await readSnapshot(database, (db) => loadPapersOfMonth(db, month));
    const papers = listed.filter(({ ref }) => kind === undefined || ref.kind === kind);
    const signer = await context.signingKey(choice);
    const { keyId: id, publicKey } = signer;
    await savePaperKey(database.db, { id, publicKey, since: context.now().toISOString() });
    const renderer = paperRenderer(availableParallelism());
    try {
      const onDone = progress(context);
      const folder = resolve(out);
      const parts = { database, renderer, signer, today: today(), folder, onDone };
      const { printed, kept } = await printPapers(papers, parts);
      const said = { printed: printWhole(printed), month, kept: printWhole(kept), folder };
      context.stdout.write(`${sayTerminal(context.language, 'terminal.papers', said)}\n`);
      return 0;
    } finally {
      await renderer.close();
    }
  });
}

const barWidth = 30;

/** A bar on a terminal; elsewhere a line for every tenth. */
function progress({ stderr: sink, language }: CliContext): (done: number, all: number) => void {
  let tenths = 0;
  return (done, all) => {
    const share = done / all;
    const counts = { done: printWhole(done), all: printWhole(all) };
    const said = sayTerminal(language, 'terminal.papers_done', counts);
    if (sink.isTTY) {
      const bar = '█'.repeat(Math.round(share * barWidth)).padEnd(barWidth, '░');
      const end = done === all ? '\n' : '';
      sink.write(`\r${bar} ${said}${end}`);
    } else if (Math.floor(share * 10) > tenths) {
      tenths = Math.floor(share * 10);
      sink.write(`${said}\n`);
    }
  };
}
