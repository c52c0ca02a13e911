/** How the work stands, in numbers for whoever watches over the system. */
import { sql } from 'kysely';
import type { Db, Instant } from '../db.ts';
import { isStanding } from './standing-document.ts';

export interface TradeGauges {
  readonly lastSeq: number;
  readonly lettersWaiting: number;
  readonly lettersDead: number;
  /** Of the letter that has waited longest; 0 without any. */
  readonly outboxAgeSeconds: number;
  readonly shipmentsOnTheRoad: number;
  readonly oldestShipmentSeconds: number;
  readonly openCases: number;
  readonly openProposals: number;
  /** Steps of the last day's work that failed. */
  readonly failedSteps: number;
}

/** `worldNow` measures the age of shipments, `now` that of letters, which are sent by the real clock. */
export async function loadTradeGauges(
  db: Db,
  worldNow: Instant,
  now: Instant,
): Promise<TradeGauges> {
  const { rows } = await sql<TradeGauges>`
    SELECT
      (SELECT last_seq FROM sequencer) AS "lastSeq",
      letters.waiting AS "lettersWaiting", letters.dead AS "lettersDead", letters.age AS "outboxAgeSeconds",
      shipments.open AS "shipmentsOnTheRoad", shipments.age AS "oldestShipmentSeconds",
      (SELECT count(*) FROM discrepancy LEFT JOIN proposal ON proposal.id = discrepancy.settlement_id
        WHERE proposal.decision IS DISTINCT FROM 'approved') AS "openCases",
      (SELECT count(*) FROM proposal WHERE decision IS NULL) AS "openProposals",
      (SELECT count(*) FROM job_run WHERE state = 'failed' AND day = (SELECT max(day) FROM job_run))
        AS "failedSteps"
    FROM (
      SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'dead') AS dead,
        coalesce(extract(epoch FROM ${now}::timestamptz - min(next_try_at) FILTER (WHERE state = 'waiting')), 0)
          ::double precision AS age
      FROM delivery WHERE state IN ('waiting', 'dead')
    ) AS letters, (
      SELECT count(*) AS open,
        coalesce(extract(epoch FROM ${worldNow}::timestamptz - min(opened.occurred_at)), 0)::double precision AS age
      FROM account
      JOIN LATERAL (
        SELECT document.occurred_at FROM entry JOIN document ON document.seq = entry.seq
        WHERE entry.account = account.code AND ${isStanding} ORDER BY entry.seq LIMIT 1
      ) AS opened ON true
      WHERE account.kind = 'in_transit' AND account.balance > 0
    ) AS shipments`.execute(db);
  return rows[0]!;
}
