/** The figures of the trade for monitoring: one snapshot of the database, and how the offices stand today. */
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { loadTradeGauges, type TradeGauges } from '#storage/views/trade-gauges.ts';
import type { MorningParts } from './morning/morning-work.ts';
import { roundInForce } from './round/propose-round.ts';
import { reorderPointsOf } from './round/reorder-points.ts';

export interface Gauges extends TradeGauges {
  readonly silentOffices: number;
  readonly emptyOffices: number;
  readonly emergencyOffices: number;
}

export function readGauges(parts: MorningParts): Promise<Gauges> {
  const { database, loadCountry, today, worldNow, now } = parts;
  return readSnapshot(database, async (db) => {
    const world = await loadCountry(db, today());
    const { offices } = roundInForce(world);
    const count = (wanted: string) => offices.filter(({ status }) => status === wanted).length;
    return {
      ...(await loadTradeGauges(db, worldNow().toISOString(), now().toISOString())),
      silentOffices: count('silent'),
      emptyOffices: count('empty'),
      emergencyOffices: reorderPointsOf(world).filter(({ state }) => state === 'emergency').length,
    };
  });
}
