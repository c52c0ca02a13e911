/** Everything a round needs to know of each office, in one query: who it is, what it has, says, expects and asks. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { Office } from '#core/place.ts';
import type { Blanks, Days } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { agreedMoves } from './agreed-moves.ts';
import { nameOn } from './name-on.ts';

export interface OfficeFacts extends Office {
  readonly leadTimeDays: Days;
  readonly onHand: Blanks;
  readonly inTransit: Blanks;
  /** Promised to the office, still in the central store. */
  readonly allocated: Blanks;
  /** By moves between offices that are agreed and not yet counted in: to it, and from it. */
  readonly coming: Blanks;
  readonly leaving: Blanks;
  /** Open requisitions together; 0 without any. */
  readonly asked: Blanks;
  /** The population system's last count; null when it has never counted. */
  readonly backlog: number | null;
  /** The day of the last statement. */
  readonly lastReport: PlainDate | null;
  /** As last stated; null when never stated. */
  readonly printersWorking: number | null;
  readonly printersTotal: number | null;
  readonly ribbonCardsLeft: number | null;
  readonly filmCardsLeft: number | null;
  readonly networkUp: boolean | null;
  /** The last forecast; null where none was made yet. */
  readonly dailyInflow: number | null;
  readonly varianceToMeanRatio: number | null;
  readonly daysOfEvidence: number | null;
  readonly capacityPerDay: number | null;
  readonly capacityFrom: PlainDate | null;
  readonly capacityUntil: PlainDate | null;
  readonly capacityCards: number | null;
}

/** Facts as known on `day`, by office id. */
export async function loadOfficeFacts(db: Db, day: PlainDate): Promise<OfficeFacts[]> {
  return db
    .selectFrom('office')
    .innerJoin(nameOn(db, day), 'name.office_id', 'office.id')
    .leftJoin(sumOfAccounts(db, 'on_hand'), 'on_hand.office_id', 'office.id')
    .leftJoin(sumOfAccounts(db, 'in_transit'), 'in_transit.office_id', 'office.id')
    .leftJoin(sumOfAccounts(db, 'allocated'), 'allocated.office_id', 'office.id')
    .leftJoin(openRequisitions(db, day), 'asked.office_id', 'office.id')
    .leftJoin(agreedMoves(db, 'receiver_id', 'coming'), 'coming.office_id', 'office.id')
    .leftJoin(agreedMoves(db, 'giver_id', 'leaving'), 'leaving.office_id', 'office.id')
    .leftJoinLateral(
      (is) =>
        is
          .selectFrom('office_day')
          .select('backlog')
          .whereRef('office_day.office_id', '=', 'office.id')
          .where('office_day.day', '<=', day)
          .orderBy('office_day.day', 'desc')
          .limit(1)
          .as('counted'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (is) =>
        is
          .selectFrom('office_statement')
          .select('day')
          .whereRef('office_statement.office_id', '=', 'office.id')
          .where('office_statement.is_current', '=', true)
          .where('office_statement.sub_point_id', 'is', null)
          .where('office_statement.day', '<=', day)
          .orderBy('office_statement.day', 'desc')
          .limit(1)
          .as('stated'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (is) =>
        is
          .selectFrom('office_statement')
          .select(['printers_working', 'printers_total', 'ribbon_cards_left', 'film_cards_left'])
          .select('network_up')
          .whereRef('office_statement.office_id', '=', 'office.id')
          .where('office_statement.is_current', '=', true)
          .where('office_statement.sub_point_id', 'is', null)
          .where('office_statement.day', '<=', day)
          .where('office_statement.printers_working', 'is not', null)
          .orderBy('office_statement.day', 'desc')
          .limit(1)
          .as('equipment'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (is) =>
        is
          .selectFrom('office_forecast')
          .selectAll('office_forecast')
          .whereRef('office_forecast.office_id', '=', 'office.id')
          .where('office_forecast.as_of', '<=', day)
          .orderBy('office_forecast.as_of', 'desc')
          .limit(1)
          .as('forecast'),
      (join) => join.onTrue(),
    )
    .select(['office.id', 'office.kind', 'office.seat', 'office.residents', 'name.code'])
    .select(['name.name', 'office.latitude', 'office.longitude', 'counted.backlog'])
    .select([
      'office.province_code as provinceCode',
      'office.province_name as provinceName',
      'office.time_zone as timeZone',
      'office.lead_time_days as leadTimeDays',
      sql<Blanks>`coalesce(on_hand.balance, 0)`.as('onHand'),
      sql<Blanks>`coalesce(in_transit.balance, 0)`.as('inTransit'),
      sql<Blanks>`coalesce(allocated.balance, 0)`.as('allocated'),
      sql<Blanks>`coalesce(asked.quantity, 0)`.as('asked'),
      sql<Blanks>`coalesce(coming.blanks, 0)`.as('coming'),
      sql<Blanks>`coalesce(leaving.blanks, 0)`.as('leaving'),
      'stated.day as lastReport',
      'equipment.printers_working as printersWorking',
      'equipment.printers_total as printersTotal',
      'equipment.ribbon_cards_left as ribbonCardsLeft',
      'equipment.film_cards_left as filmCardsLeft',
      'equipment.network_up as networkUp',
      'forecast.daily_inflow as dailyInflow',
      'forecast.variance_to_mean_ratio as varianceToMeanRatio',
      'forecast.days_of_evidence as daysOfEvidence',
      'forecast.capacity_per_day as capacityPerDay',
      'forecast.capacity_from as capacityFrom',
      'forecast.capacity_until as capacityUntil',
      'forecast.capacity_cards as capacityCards',
    ])
    .orderBy('office.id')
    .execute();
}

function sumOfAccounts<Kind extends 'on_hand' | 'in_transit' | 'allocated'>(db: Db, kind: Kind) {
  return db
    .selectFrom('account')
    .where('account.kind', '=', kind)
    .where('account.balance', '>', 0)
    .groupBy('account.office_id')
    .select(['account.office_id', (is) => is.fn.sum<Blanks>('account.balance').as('balance')])
    .as(kind);
}

function openRequisitions(db: Db, day: PlainDate) {
  return db
    .selectFrom('requisition')
    .where('requisition.state', '=', 'open')
    .where('requisition.asked_on', '<=', day)
    .groupBy('requisition.office_id')
    .select((is) => [
      'requisition.office_id',
      is.fn.sum<Blanks>('requisition.quantity').as('quantity'),
    ])
    .as('asked');
}
