import type { Figure } from '#contract/common-schema.ts';
import type { OfficePage } from '#contract/office-schema.ts';
import type { Reorder } from '#contract/reorder-schema.ts';
import { addDays, daysBetween } from '#core/calendar.ts';
import { daysAhead, everyDayAlike, stockFan } from '#core/forecast/run-out.ts';
import type { AccountKind } from '#core/ledger/account.ts';
import type { Blanks } from '#core/quantity.ts';
import type { ReorderPoints } from '#core/requisition/reorder-point.ts';
import { warningLead } from '#core/requisition/warning-lead.ts';
import type { CountryWorld } from '#operations/round/allocation-world.ts';
import { roundInForce } from '#operations/round/propose-round.ts';
import { reorderPointsOf } from '#operations/round/reorder-points.ts';
import type { Db } from '#storage/db.ts';
import { loadOfficeNames } from '#storage/place-store.ts';
import { loadDocuments } from '#storage/views/documents-view.ts';
import {
  loadCitizenReports,
  loadOpenShipments,
  loadStatements,
} from '#storage/views/office-history.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { type Scope, scopeOf, seesOffice } from '#storage/views/scope.ts';
import { loadStockByDay } from '#storage/views/stock-by-day.ts';
import { type Routes, refuse } from '../answer.ts';
import { officeLine } from '../office-line.ts';
import type { RouteParts } from '../route-parts.ts';

const daysBack = 90;
/** Working days of the fan: two months ahead. */
const fanDays = 40;
const linesMax = 30;

export function officeRoutes(parts: RouteParts): Routes<'readOffice'> {
  return {
    readOffice: ({ actor, params }) =>
      readSnapshot(parts.database, async (db) => {
        const scope = scopeOf(actor);
        const world = await parts.loadCountry(db, parts.today());
        const index = world.offices.findIndex(({ id }) => id === params.officeId);
        const office = world.offices[index];
        if (!office || !seesOffice(scope, office)) {
          return refuse('not_found', {
            fields: [{ field: 'officeId', said: { key: 'field.not_found' } }],
          });
        }
        return officePage(db, scope, world, index, parts.demoAccounts !== null);
      }),
  };
}

async function officePage(
  db: Db,
  scope: Scope,
  world: CountryWorld,
  index: number,
  isDemoWorld: boolean,
): Promise<OfficePage> {
  const { asOf, calendar, policyInForce } = world;
  const office = world.offices[index]!;
  const situation = world.situations[index]!;
  const allocation = roundInForce(world).offices[index]!;
  const points = reorderPointsOf(world)[index]!;
  const line = officeLine(office, allocation, points);
  const varianceToMeanRatio = situation.varianceToMeanRatio ?? policyInForce.varianceToMeanRatio;
  const names = await loadOfficeNames(db, office.id);
  const documents = await loadDocuments(
    db,
    scope,
    { office: office.id },
    { before: null, limit: linesMax },
    asOf,
  );
  const sumOf = (kind: AccountKind): Blanks =>
    documents?.accounts
      .filter((account) => account.kind === kind)
      .reduce((sum, { balance }) => sum + balance, 0) ?? 0;
  const figureOf = (kind: AccountKind, value: Blanks): Figure => ({
    value,
    evidence: `/documents?office=${office.id}&accountKind=${kind}`,
  });
  const shipments = await loadOpenShipments(db, scope, office.id);
  return {
    asOf,
    ledgerSeq: world.version.ledgerSeq,
    isDemoWorld,
    office: {
      ...line,
      seat: office.seat,
      residents: office.residents,
      timeZone: office.timeZone,
      names: names.map(({ officeId: _officeId, ...name }) => name),
    },
    figures: {
      // Sub-points included, as the sums are.
      onHand: figureOf('on_hand', office.onHand),
      inTransit: figureOf('in_transit', office.inTransit),
      printed: figureOf('printed', sumOf('printed')),
      spoiled: figureOf('spoiled', sumOf('spoiled')),
    },
    stock: await loadStockByDay(db, scope, office.id, {
      from: addDays(asOf, -daysBack),
      until: asOf,
    }),
    fan: stockFan(
      {
        stock: office.onHand,
        backlog: situation.backlog,
        dailyMean: situation.dailyInflow,
        theta: Math.max(0, varianceToMeanRatio - 1),
        capacityPerDay: line.capacityPerDay,
      },
      daysAhead(calendar, asOf, fanDays, everyDayAlike),
    ),
    forecast: {
      dailyInflow: situation.dailyInflow,
      varianceToMeanRatio,
      leadTimeDays: office.leadTimeDays,
      capacityProof: capacityProof(office),
    },
    reorder: reorderOf(world, points, office.leadTimeDays, allocation.runOut.t10),
    equipment: {
      printersWorking: office.printersWorking,
      printersTotal: office.printersTotal,
      ribbonCardsLeft: office.ribbonCardsLeft,
      filmCardsLeft: office.filmCardsLeft,
    },
    shipments: shipments.map((shipment) => ({
      ...shipment,
      ageDays: Math.max(0, daysBetween(shipment.handedOverOn, asOf)),
    })),
    statements: await loadStatements(db, scope, office.id, linesMax),
    citizenReports: await loadCitizenReports(db, scope, office.id, linesMax),
    documents: [...(documents?.lines ?? [])],
  };
}

function reorderOf(
  { asOf, warningRule, calendar }: CountryWorld,
  points: ReorderPoints,
  travelDays: number,
  t10: string | null,
): Reorder {
  const copy = ({ blanks, reasons }: ReorderPoints['reorder']) => ({
    blanks,
    reasons: [...reasons],
  });
  return {
    ...points,
    reorder: copy(points.reorder),
    orderUpTo: copy(points.orderUpTo),
    emergency: copy(points.emergency),
    lead: warningLead(travelDays, t10, asOf, warningRule, calendar),
  };
}

function capacityProof(office: CountryWorld['offices'][number]) {
  const { capacityFrom: from, capacityUntil: until, capacityCards: cards } = office;
  return from === null || until === null || cards === null ? null : { from, until, cards };
}
