/** What has changed since a reader last looked: how far everything is, and for whom what came after. */
import { sql } from 'kysely';
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db } from '../db.ts';

/** How far everything is: three numbers that only grow. */
export interface LiveMark {
  readonly ledgerSeq: number;
  readonly observations: number;
  readonly changes: number;
}

export async function loadLiveMark(db: Db): Promise<LiveMark> {
  const { rows } = await sql<LiveMark>`
    SELECT last_seq AS "ledgerSeq", observation_version.version AS "observations",
      coalesce((SELECT max(id) FROM live_change), 0) AS "changes"
    FROM sequencer, observation_version`.execute(db);
  return rows[0]!;
}

/** For whom something is; office and province null: for the whole country only. */
export interface Touched {
  readonly officeId: OfficeId | null;
  readonly provinceCode: string | null;
}

export interface TouchedAccount extends Touched {
  readonly kind: MovementKind;
  /** The place in the account's code: an office, a sub-point, a shipment. */
  readonly place: string;
}

/** What the documents from `after` up to `until` touched, each kind and account once. */
export async function loadTouchedAccounts(
  db: Db,
  after: number,
  until: number,
): Promise<TouchedAccount[]> {
  const { rows } = await sql<TouchedAccount>`
    SELECT DISTINCT document.kind, account.office_id AS "officeId", office.province_code AS "provinceCode",
      split_part(account.code, ':', 2) AS place
    FROM document
    JOIN entry ON entry.seq = document.seq
    JOIN account ON account.code = entry.account
    LEFT JOIN office ON office.id = account.office_id
    WHERE document.seq > ${after} AND document.seq <= ${until}`.execute(db);
  return rows;
}

export interface NotedChange extends Touched {
  readonly id: number;
  readonly topic: string;
}

/** Numbers are given before the commit, so a lower one may come later: the last ones are looked at again. */
export async function loadNotedChanges(db: Db, after: number): Promise<NotedChange[]> {
  const { rows } = await sql<NotedChange>`
    SELECT live_change.id, topic, office_id AS "officeId",
      coalesce(live_change.province_code, office.province_code) AS "provinceCode"
    FROM live_change LEFT JOIN office ON office.id = live_change.office_id
    WHERE live_change.id > ${after - lookedAtAgain}
    ORDER BY live_change.id`.execute(db);
  return rows;
}

const lookedAtAgain = 200;
