/** Statements as they were stated, for whoever brings the same again. */
import type { Db } from '../db.ts';
import type { Statement } from '../statement-store.ts';

type StatedFigures = Pick<
  Statement,
  | 'printed'
  | 'spoiled'
  | 'testPrints'
  | 'counted'
  | 'printersWorking'
  | 'printersTotal'
  | 'ribbonCardsLeft'
  | 'filmCardsLeft'
  | 'networkUp'
  | 'backlog'
>;

/** By id. Statements from before these figures were asked for read as all zero. */
export async function loadStatedFigures(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StatedFigures>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('office_statement').selectAll().where('id', 'in', ids).execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        printed: row.printed ?? 0,
        spoiled: {
          print_failure: row.print_failure ?? 0,
          encoding_failure: row.encoding_failure ?? 0,
          factory_defect: row.factory_defect ?? 0,
          physical_damage: row.physical_damage ?? 0,
        },
        testPrints: row.test_prints ?? 0,
        counted: row.counted ?? 0,
        printersWorking: row.printers_working,
        printersTotal: row.printers_total,
        ribbonCardsLeft: row.ribbon_cards_left,
        filmCardsLeft: row.film_cards_left,
        networkUp: row.network_up,
        backlog:
          row.backlog_first_time === null
            ? null
            : {
                first_time: row.backlog_first_time,
                damaged: row.backlog_damaged ?? 0,
                lost: row.backlog_lost ?? 0,
                data_change: row.backlog_data_change ?? 0,
              },
      },
    ]),
  );
}
