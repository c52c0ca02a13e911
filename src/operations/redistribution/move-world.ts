/** What the next moves are decided from: the country of the round, with what earlier moves have already promised. */
import type { OfficeSituation } from '#core/allocation/allocation.ts';
import type { OfficeId } from '#core/place.ts';
import { islandOf } from '#core/redistribution/island-of.ts';
import { movePolicyOf } from '#core/redistribution/move-policy.ts';
import type {
  MovePolicy,
  RecentMove,
  RedistributionWorld,
  StockPoint,
} from '#core/redistribution/redistribution.ts';
import { giverFloor, stockPointOf } from '#core/redistribution/stock-point.ts';
import type { Db } from '#storage/db.ts';
import { loadMovesInMind, type MovesInMind } from '#storage/views/moves-in-mind.ts';
import type { OfficeFacts } from '#storage/views/office-facts.ts';
import type { CountryWorld } from '../round/allocation-world.ts';
import { roundInForce } from '../round/propose-round.ts';

export interface MoveChoice {
  /** The province that evens out its own stock, without the reserve; null: the whole country. */
  readonly provinceCode: string | null;
  /** Numbers tried on a copy. */
  readonly policy?: Partial<MovePolicy>;
}

/** The central store at Pasar Minggu (data/README.md). */
const centre = { latitude: -6.284, longitude: 106.844, island: islandOf('31') };

export async function loadMoveWorld(
  db: Db,
  world: CountryWorld,
  choice: MoveChoice,
): Promise<RedistributionWorld> {
  const policy = { ...movePolicyOf(world.policyInForce), ...choice.policy };
  const inMind = await loadMovesInMind(db, world.asOf, {
    recentDays: policy.oppositeBlockedDays,
    declinedDays: policy.declinedHoldsDays,
  });
  return moveWorldOf(world, inMind, policy, choice.provinceCode);
}

function moveWorldOf(
  world: CountryWorld,
  inMind: MovesInMind,
  policy: MovePolicy,
  provinceCode: string | null,
): RedistributionWorld {
  const pool = provinceCode === null ? 'national' : 'within_province';
  const { figures, policyInForce } = world;
  const round = roundInForce(world);
  const holdsOn = refusingGivers(inMind);
  const isFull = refusingReceivers(inMind);
  const offices = world.offices.flatMap((office, at): StockPoint[] => {
    if (provinceCode !== null && office.provinceCode !== provinceCode) return [];
    const situation = withPromised(world.situations[at]!, inMind);
    const point = stockPointOf(situation, placeOf(office), policyInForce, policy, pool);
    // Nobody knows what a silent office holds, so it is asked for nothing; nor is one that just refused.
    const gives = round.offices[at]!.status !== 'silent' && !holdsOn.has(office.id);
    const mended = { ...situation, printersWorking: null, cannotPrintCause: null };
    return [
      {
        ...point,
        // A printer is mended sooner than blanks come back.
        floor: gives
          ? Math.max(point.floor, giverFloor(mended, policyInForce, policy, pool))
          : point.onHand + point.inTransit,
        room: isFull.has(office.id) ? 0 : point.room,
      },
    ];
  });
  const free = Math.max(0, figures.reserve - policyInForce.reserveHeldBack);
  return {
    pool,
    reserve: pool === 'national' ? free : 0,
    centre,
    offices,
    recentMoves: closedWays(inMind),
    policy,
  };
}

function placeOf({ provinceCode, latitude, longitude }: OfficeFacts) {
  return { provinceCode, island: islandOf(provinceCode), latitude, longitude };
}

/** What was proposed counts as given and as on the road, so that it is not proposed twice. */
function withPromised(situation: OfficeSituation, { open }: MovesInMind): OfficeSituation {
  const { office, onHand, inTransit } = situation;
  const sumOf = (end: 'from' | 'to') =>
    open
      .filter((way) => !way.isAgreed && way[end] === office)
      .reduce((sum, { blanks }) => sum + blanks, 0);
  return {
    ...situation,
    onHand: Math.max(0, onHand - sumOf('from')),
    inTransit: inTransit + sumOf('to'),
  };
}

/** The answer was about the office, not about the way: it is not asked again for a while. */
function refusingGivers({ declined }: MovesInMind): ReadonlySet<OfficeId> {
  return new Set(
    declined
      .filter(({ reason }) => reason === 'needs_own_stock' || reason === 'stock_differs')
      .map(({ from }) => from),
  );
}

function refusingReceivers({ declined }: MovesInMind): ReadonlySet<OfficeId> {
  return new Set(
    declined
      .filter(({ reason }) => reason === 'has_enough' || reason === 'cannot_print')
      .map(({ to }) => to),
  );
}

/** Never back what has just come or is about to come; a way that was declined is closed as if it were the way back. */
function closedWays({ recent, open, declined }: MovesInMind): RecentMove[] {
  return [
    ...recent,
    ...open.map(({ from, to }) => ({ from, to, daysAgo: 0 })),
    ...declined.map(({ from, to }) => ({ from: to, to: from, daysAgo: 0 })),
  ];
}
