/**
 * Three offices and a reserve, straight into the database: Karawang of the news item (asks 100,000, can print 1,000 a
 * working day), Garut in the same province, and Medan far away.
 */
import { randomUUID } from 'node:crypto';
import { type Actor, country, type Place, type Role } from '#core/access/role.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { runOperation } from '#operations/run-operation.ts';
import type { Database, Tx } from '#storage/db.ts';
import { saveForecasts } from '#storage/forecast-store.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { saveOfficeDays } from '#storage/observation-store.ts';
import { saveHolidays, saveOfficeNames, saveOffices } from '#storage/place-store.ts';
import { savePolicies } from '#storage/policy-store.ts';
import { saveRequisitions } from '#storage/requisition-store.ts';

const offices = [
  { id: '3215', name: 'Kabupaten Karawang', provinceCode: '32', leadTimeDays: 3, perDay: 1_000 },
  { id: '3205', name: 'Kabupaten Garut', provinceCode: '32', leadTimeDays: 3, perDay: 100 },
  { id: '1271', name: 'Kota Medan', provinceCode: '12', leadTimeDays: 6, perDay: 500 },
] as const;

export type SmallOffice = (typeof offices)[number]['id'];

export async function seedSmallCountry(
  database: Database,
  reserve: number,
  asked: Readonly<Partial<Record<SmallOffice, number>>>,
): Promise<void> {
  await runOperation(database, async (tx) => {
    await savePlaces(tx);
    await saveObserved(tx, asked);
    const [outcome] = await postDocuments(
      tx,
      [
        {
          eventId: 'first delivery',
          kind: 'delivery',
          occurredAt: '2017-11-20T01:00:00Z',
          actor: 'maker',
          reference: 'LOT-1',
          entries: [
            { account: 'maker', amount: -reserve },
            { account: 'reserve', amount: reserve },
          ],
          opens: [
            { code: 'maker', kind: 'maker', officeId: null },
            { code: 'reserve', kind: 'reserve', officeId: null },
          ],
        },
      ],
      '2017-11-20T01:00:00Z',
    );
    if (outcome?.outcome === 'refused') throw new Error(JSON.stringify(outcome));
  });
}

async function savePlaces(tx: Tx): Promise<void> {
  await saveOffices(
    tx,
    offices.map(({ id, provinceCode, leadTimeDays }) => ({
      id,
      kind: 'kabupaten' as const,
      seat: 'Kota',
      provinceCode,
      provinceName: `Provinsi ${provinceCode}`,
      latitude: -6,
      longitude: 107,
      residents: 2_000_000,
      timeZone: 'Asia/Jakarta' as const,
      leadTimeDays,
    })),
  );
  const validFrom = '2000-01-01';
  await saveOfficeNames(
    tx,
    offices.map(({ id, name }) => ({
      officeId: id,
      code: `${id.slice(0, 2)}.${id.slice(2)}`,
      name,
      validFrom,
      validUntil: null,
    })),
  );
  await saveHolidays(tx, [{ date: '2017-12-01', kind: 'national_holiday', name: 'Maulid Nabi' }]);
  await savePolicies(tx, [defaultPolicy]);
}

async function saveObserved(
  tx: Tx,
  asked: Readonly<Partial<Record<SmallOffice, number>>>,
): Promise<void> {
  await saveOfficeDays(
    tx,
    offices.map(({ id }) => ({ officeId: id, day: '2017-11-22', inflow: 0, backlog: 100_000 })),
  );
  await saveForecasts(
    tx,
    offices.map(({ id, perDay }) => ({
      officeId: id,
      asOf: '2017-11-23',
      dailyInflow: perDay * 0.9,
      varianceToMeanRatio: 4,
      capacityPerDay: perDay,
      capacityProof: null,
    })),
  );
  await ask(tx, asked);
}

/** What an office asks takes the place of what it asked before and no round has decided on. */
export function askFor(
  database: Database,
  asked: Readonly<Partial<Record<SmallOffice, number>>>,
): Promise<void> {
  return runOperation(database, (tx) => ask(tx, asked));
}

async function ask(tx: Tx, asked: Readonly<Partial<Record<SmallOffice, number>>>): Promise<void> {
  const asks = Object.entries(asked);
  if (asks.length === 0) return;
  await tx
    .updateTable('requisition')
    .set({ state: 'withdrawn' })
    .where('state', '=', 'open')
    .where(
      'office_id',
      'in',
      asks.map(([officeId]) => officeId),
    )
    .execute();
  await saveRequisitions(
    tx,
    asks.map(([officeId, quantity]) => ({
      id: `PM-${officeId}-${randomUUID()}`,
      officeId,
      quantity,
      askedOn: '2017-11-22',
      state: 'open' as const,
    })),
  );
}

/** Somebody of a role, by a short name: `planner`, `approver`, `operator of 3215`, `province 32`. */
export function somebody(who: string): Actor {
  const [word = '', , place] = who.split(' ');
  const at = (role: Role, where: Partial<Place> = {}): Actor => ({
    login: who,
    name: who,
    role,
    ...country,
    ...where,
  });
  switch (word) {
    case 'operator':
      return at('office_operator', { officeId: place ?? null });
    case 'province':
      return at('province_supervisor', { provinceCode: who.split(' ')[1] ?? null });
    case 'keeper':
      return at('warehouse_keeper');
    case 'second': // a second planner
      return at('planner');
    default:
      return at(word as Role);
  }
}
