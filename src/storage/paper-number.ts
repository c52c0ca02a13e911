/** The numbers of official papers. */
import { type NumberedPaperKind, paperNumber } from '#core/paper-kind.ts';
import type { Tx } from './db.ts';

/** The next of the kind and year: `BAST/0001/2017`. Whoever asks next waits until this transaction ends. */
export async function takePaperNumber(
  tx: Tx,
  kind: NumberedPaperKind,
  year: number,
): Promise<string> {
  const { last_number } = await tx
    .insertInto('paper_counter')
    .values({ kind, year, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'year'])
        .doUpdateSet((row) => ({ last_number: row('paper_counter.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return paperNumber(kind, last_number, year);
}
