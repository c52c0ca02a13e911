import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { cheapestFlowByHighs } from '../../../tests/support/cheapest-flow-by-highs.ts';
import { levelOf } from '../allocation/share-by-level.ts';
import type { FlowNetwork } from '../flow/flow-network.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { compareProducts } from '../ratio.ts';
import { movePolicyOf } from './move-policy.ts';
import { isCountable, planRedistribution } from './plan-redistribution.ts';
import { poolLevel } from './pool-level.ts';
import type { MovePolicy, Point, RedistributionWorld, StockPoint } from './redistribution.ts';
import { travelDays } from './travel.ts';

const defaultMovePolicy = movePolicyOf(defaultPolicy);

const jakarta = { latitude: -6.28, longitude: 106.84, island: 'jawa' };

/** An office in Java unless told otherwise, which prints 100 a day and is served within 20 days. */
function office(id: string, given: Partial<StockPoint> = {}): StockPoint {
  const onHand = given.onHand ?? 0;
  const inTransit = given.inTransit ?? 0;
  const need = given.need ?? 2000;
  return {
    office: id,
    provinceCode: '32',
    island: 'jawa',
    latitude: -7,
    longitude: 107.5,
    onHand,
    inTransit,
    need,
    floor: 2000,
    room: Math.max(0, need - onHand - inTransit),
    leadTimeDays: 3,
    emptyChance: 0,
    ...given,
  };
}

function world(
  offices: readonly StockPoint[],
  given: Partial<RedistributionWorld> = {},
  policy: Partial<MovePolicy> = {},
): RedistributionWorld {
  return {
    pool: 'national',
    reserve: 0,
    centre: jakarta,
    offices,
    recentMoves: [],
    policy: { ...defaultMovePolicy, ...policy },
    ...given,
  };
}

const movesOf = (given: RedistributionWorld) =>
  planRedistribution(given).moves.map(({ from, to, blanks }) => [from, to, blanks]);

describe('who gives and who gets', () => {
  test.each<[string, readonly StockPoint[], number, (string | number)[][]]>([
    [
      'nobody has too little',
      [office('A', { onHand: 5000 }), office('B', { onHand: 2000 })],
      0,
      [],
    ],
    ['nobody has too much', [office('A', { onHand: 2000 }), office('B', { onHand: 500 })], 0, []],
    [
      'what lies idle fills the neighbour',
      [office('A', { onHand: 5000 }), office('B')],
      0,
      [['A', 'B', 2000]],
    ],
    [
      'never below the floor of the giver',
      [office('A', { onHand: 2700 }), office('B')],
      0,
      [['A', 'B', 700]],
    ],
    [
      'never more than is on hand, whatever is on the road',
      [office('A', { onHand: 300, inTransit: 4000 }), office('B')],
      0,
      [['A', 'B', 300]],
    ],
    [
      'two empty offices are filled to the same share of their needs',
      [office('A', { onHand: 5000 }), office('B', { need: 4000 }), office('C', { need: 2000 })],
      0,
      [
        ['A', 'B', 2000],
        ['A', 'C', 1000],
      ],
    ],
    [
      'a part below the smallest lot is no trip; the others share it',
      [office('A', { onHand: 2500 }), office('B', { need: 2000 }), office('C', { need: 400 })],
      0,
      [['A', 'B', 500]],
    ],
    [
      'an office that cannot print gives all above its floor and gets nothing',
      [office('A', { onHand: 1500, need: 0, floor: 0, room: 0 }), office('B', { need: 4000 })],
      0,
      [['A', 'B', 1500]],
    ],
    [
      'the reserve suffices and is as near: nobody carries blanks about',
      [office('A', { onHand: 5000 }), office('B', { latitude: -6.28, longitude: 106.84 })],
      9000,
      [],
    ],
  ])('%s', (_, offices, reserve, moves) => {
    expect(movesOf(world(offices, { reserve }))).toEqual(moves);
  });
});

describe('by which way', () => {
  const near = { latitude: -7.1, longitude: 107.6 };
  const far = { latitude: -7.9, longitude: 112.6, provinceCode: '35' };
  const overSea = { latitude: -5.4, longitude: 105.3, provinceCode: '18', island: 'sumatera' };

  test('the nearer of two that have too much gives first', () => {
    const offices = [
      office('far', { onHand: 5000, ...far }),
      office('near', { onHand: 5000, ...near }),
      office('B', { need: 4000 }),
    ];
    expect(movesOf(world(offices))).toEqual([
      ['near', 'B', 3000],
      ['far', 'B', 1000],
    ]);
  });

  test('inside the province first, however near the others are', () => {
    const offices = [
      office('next door', { onHand: 4000, latitude: -7, longitude: 107.51, provinceCode: '33' }),
      office('same province', { onHand: 4000, latitude: -6.3, longitude: 108.3 }),
      office('B'),
    ];
    const [move] = planRedistribution(world(offices)).moves;
    expect(move).toMatchObject({ from: 'same province', leavesProvince: false });
    const [anywhere] = planRedistribution(world(offices, {}, { leavingProvince: 0 })).moves;
    expect(anywhere).toMatchObject({ from: 'next door', leavesProvince: true });
  });

  test('a kilometre over the sea is dearer than one on land', () => {
    const offices = [
      office('over the sea', { onHand: 4000, ...overSea }),
      office('on land', { onHand: 4000, latitude: -6.9, longitude: 110.4, provinceCode: '33' }),
      office('B', { latitude: -6.3, longitude: 107 }),
    ];
    expect(planRedistribution(world(offices)).moves[0]).toMatchObject({ from: 'on land' });
    const calm = planRedistribution(world(offices, {}, { seaPercent: 100 })).moves[0];
    expect(calm).toMatchObject({ from: 'over the sea', crossesSea: true });
  });

  test('nothing goes back where it came from within a month', () => {
    const offices = [
      office('A', { onHand: 5000 }),
      office('B'),
      office('C', { onHand: 2500, ...far }),
    ];
    const came = (daysAgo: number) =>
      movesOf(world(offices, { recentMoves: [{ from: 'B', to: 'A', daysAgo }] }));
    expect(came(29)).toEqual([['C', 'B', 500]]);
    expect(came(30)).toEqual([['A', 'B', 2000]]);
  });

  test('the neighbour instead of the centre where it is sooner and the office would be empty', () => {
    const inPapua = { provinceCode: '91', island: 'papua', latitude: -8.5, longitude: 140.4 };
    const offices = [
      office('A', { onHand: 6000, ...inPapua, latitude: -7.6 }),
      office('B', { ...inPapua, leadTimeDays: 9, emptyChance: 0.9 }),
    ];
    const plan = planRedistribution(world(offices, { reserve: 100_000 }));
    expect(plan.level).toBeNull();
    expect(plan.reserve).toEqual({ before: 100_000, after: 100_000 });
    expect(plan.moves.map(({ from, to, blanks }) => [from, to, blanks])).toEqual([
      ['A', 'B', 2000],
    ]);
    expect(plan.moves[0]!.reasons.map(({ code }) => code)).toEqual([
      'worth_more',
      'giver_above_level',
      'getter_below_level',
      'sooner_than_centre',
      'cheaper_than_centre',
      'within_province',
    ]);
  });
});

describe('a trip must be worth it', () => {
  const medan = { provinceCode: '12', island: 'sumatera', latitude: 3.6, longitude: 98.7 };
  const bengkulu = { provinceCode: '17', island: 'sumatera', latitude: -3.8, longitude: 102.3 };
  const aceh = { provinceCode: '11', island: 'sumatera', latitude: 5.55, longitude: 95.3 };

  test('200 blanks, 50 more for each 100 km, 200 more over the sea', () => {
    const farFrom = (give: number, place: Partial<StockPoint>) =>
      planRedistribution(
        world([office('A', { onHand: 2000 + give }), office('B', { need: 4000, ...place })]),
      );
    // 433 km and two islands: 200 + 217 + 200; on one island it is 417.
    const aside = { latitude: -7, longitude: 111.425 };
    expect(farFrom(416, aside).moves).toEqual([]);
    expect(farFrom(417, aside).moves).toMatchObject([{ blanks: 417, km: 433 }]);
    const over = { ...aside, island: 'elsewhere' };
    expect(farFrom(616, over).moves).toEqual([]);
    expect(farFrom(617, over).moves).toMatchObject([{ blanks: 617, crossesSea: true }]);
  });

  test('few blanks from far away stay there, and the centre sends its own', () => {
    const offices = [
      office('A', { onHand: 2207, ...aceh }),
      office('B', { onHand: 1793, leadTimeDays: 12, emptyChance: 1, ...bengkulu }),
    ];
    const cheap = { lotPer100Km: 0, lotOverSea: 0 };
    expect(movesOf(world(offices, { reserve: 9000 }, cheap))).toEqual([['A', 'B', 207]]);
    const plan = planRedistribution(world(offices, { reserve: 9000 }));
    expect(plan.moves).toEqual([]);
    expect(plan.offices[1]).toMatchObject({ gets: 0, fromCentre: 207, unmet: 0 });
  });

  test('a part of a fair share that the cheapest plan splits off is named with its lot', () => {
    const offices = [
      office('near', { onHand: 3500, ...medan }),
      office('far', { onHand: 3700 }),
      office('B', { need: 4000, onHand: 2100, ...aceh }),
      office('C', { onHand: 700 }),
    ];
    const plan = planRedistribution(world(offices));
    expect(plan.moves.map(({ from, to, blanks }) => [from, to, blanks])).toEqual([
      ['near', 'B', 1500],
      ['far', 'C', 1300],
    ]);
    // 1,944 km and the sea: 200 + 972 + 200.
    expect(plan.dropped).toEqual([
      {
        ...{ from: 'far', to: 'B', blanks: 400, insteadFromCentre: 0 },
        ...{ km: 1944, worthwhile: 1372, cause: 'below_lot_of_trip' },
      },
    ]);
    expect(plan.offices[2]).toMatchObject({ unmet: 400 });
  });
});

describe('what the plan tells', () => {
  const offices = [office('A', { onHand: 5000 }), office('B', { need: 4000 })];
  const plan = planRedistribution(world(offices, { reserve: 500 }));

  test('the level, what becomes of each office, and the reserve', () => {
    expect(plan.level).toEqual({ numerator: 7, denominator: 8 });
    expect(plan.reserve).toEqual({ before: 500, after: 0 });
    expect(plan.offices).toMatchObject([
      { office: 'A', position: 5000, gives: 3000, gets: 0, fromCentre: 0, after: 2000, unmet: 0 },
      { office: 'B', position: 0, gives: 0, gets: 3000, fromCentre: 500, after: 3500, unmet: 0 },
    ]);
  });

  test('a move is worth just what it costs', () => {
    const [move] = plan.moves;
    expect(move!.cost).toBe(70_000);
    expect(move!.priceTo - move!.priceFrom).toBe(move!.cost);
    expect(move!.reasons).toEqual([
      { code: 'worth_more', priceFrom: move!.priceFrom, priceTo: move!.priceTo },
      { code: 'giver_above_level', position: 5000, need: 2000, floor: 2000, leaves: 2000 },
      { code: 'getter_below_level', position: 0, need: 4000, reaches: 3500 },
      { code: 'reserve_short', level: { numerator: 7, denominator: 8 } },
      { code: 'within_province', provinceCode: '32' },
    ]);
  });

  test('the certificate counts every route and proves the cost', () => {
    const { routesPriced, cost, provenLeast } = plan.certificate;
    expect(routesPriced).toBe(2);
    expect(cost).toBe(provenLeast);
    expect(plan.totals).toMatchObject({ moved: 3000, fromCentre: 500, unmet: 0, blankKm: 0 });
  });

  test('at most so many moves: the largest; the others are named with what is left out', () => {
    const many = [
      office('A', { onHand: 9000 }),
      office('B', { need: 3000 }),
      office('C', { need: 2000 }),
    ];
    const most = planRedistribution(world(many, {}, { movesMax: 1 }));
    expect(most.moves).toMatchObject([{ from: 'A', to: 'B', blanks: 3000 }]);
    expect(most.dropped).toEqual([
      {
        ...{ from: 'A', to: 'C', blanks: 2000, insteadFromCentre: 0 },
        ...{ km: 0, worthwhile: 200, cause: 'moves_max' },
      },
    ]);
    expect(most.offices[2]).toMatchObject({ gets: 0, unmet: 2000 });
    expect(most.offices[0]).toMatchObject({ gives: 3000, after: 6000 });
  });

  test('whole boxes only', () => {
    const boxed = planRedistribution(world(offices, { reserve: 700 }, { boxSize: 500 }));
    expect(boxed.reserve.after).toBe(200);
    expect(boxed.moves).toMatchObject([{ blanks: 3000 }]);
  });
});

describe('a province runs out together', () => {
  const east = { provinceCode: '35', latitude: -7.5, longitude: 112.5 };
  const offices = [
    office('A', { onHand: 3000, floor: 100 }),
    office('B', { floor: 100 }),
    office('C', { onHand: 9000, floor: 100, ...east }),
    office('D', { onHand: 1000, floor: 100, ...east }),
  ];
  const plan = planRedistribution(world(offices, { pool: 'within_province', reserve: 50_000 }));

  test('lends within each province up to one level, and leaves the reserve alone', () => {
    expect(plan.moves.map(({ from, to, blanks }) => [from, to, blanks])).toEqual([
      ['A', 'B', 1500],
      ['C', 'D', 1000],
    ]);
    expect(plan.reserve).toEqual({ before: 0, after: 0 });
    expect(plan.level).toBeNull();
    expect(plan.provinceLevels).toEqual([
      { provinceCode: '32', level: { numerator: 3, denominator: 4 } },
      { provinceCode: '35', level: null },
    ]);
  });
});

const anyOffice = fc.record({
  onHand: fc.nat(3000),
  inTransit: fc.nat(200),
  need: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2000 })),
  floor: fc.nat(1500),
  asks: fc.double({ min: 0, max: 1, noNaN: true }),
  latitude: fc.double({ min: -10, max: 5, noNaN: true }),
  longitude: fc.double({ min: 95, max: 141, noNaN: true }),
  province: fc.nat(2),
  island: fc.nat(1),
  leadTimeDays: fc.integer({ min: 1, max: 9 }),
  emptyChance: fc.constantFrom(0, 0, 0.3, 1),
});

const anyWorld = fc
  .record({
    offices: fc.array(anyOffice, { minLength: 1, maxLength: 14 }),
    reserve: fc.oneof(fc.constant(0), fc.nat(8000)),
    pool: fc.constantFrom('national' as const, 'national' as const, 'within_province' as const),
    boxSize: fc.constantFrom(1, 1, 1, 50),
    smallestLot: fc.constantFrom(1, 200),
    lotPer100Km: fc.constantFrom(0, 7, 50),
    lotOverSea: fc.constantFrom(0, 200),
    movesMax: fc.constantFrom(null, null, 3),
    recent: fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.nat(60)), { maxLength: 5 }),
  })
  .map(({ offices, reserve, pool, recent, ...policy }) => {
    const points = offices.map(({ asks, province, island, ...given }, at) => {
      const short = Math.max(0, given.need - given.onHand - given.inTransit);
      const place = { provinceCode: `1${province}`, island: `island ${island}` };
      return office(`P${at}`, { ...given, ...place, room: Math.floor(asks * short) });
    });
    const recentMoves = recent.map(([from, to, daysAgo]) => ({
      from: `P${from}`,
      to: `P${to}`,
      daysAgo,
    }));
    return world(points, { reserve, pool, recentMoves }, policy);
  });

describe('any redistribution', () => {
  test('keeps floors and rooms, loses nothing, and fits together', () => {
    fc.assert(
      fc.property(anyWorld, (given) => {
        const plan = planRedistribution(given);
        const at = new Map(given.offices.map((point, index) => [point.office, index]));
        const gives = given.offices.map(() => 0);
        const gets = given.offices.map(() => 0);
        for (const { from, to, blanks, km, crossesSea, leavesProvince } of plan.moves) {
          gives[at.get(from)!]! += blanks;
          gets[at.get(to)!]! += blanks;
          expect(blanks % given.policy.boxSize).toBe(0);
          const { smallestLot, lotPer100Km, lotOverSea } = given.policy;
          // In hundredths of a blank, so that nothing is divided.
          const overSea = crossesSea ? lotOverSea : 0;
          expect(100 * (blanks - smallestLot - overSea)).toBeGreaterThanOrEqual(km * lotPer100Km);
          if (given.pool === 'within_province') expect(leavesProvince).toBe(false);
          const back = given.recentMoves.filter((move) => move.from === to && move.to === from);
          for (const { daysAgo } of back) expect(daysAgo).toBeGreaterThanOrEqual(30);
        }
        for (const [index, point] of given.offices.entries()) {
          const outcome = plan.offices[index]!;
          expect(outcome).toMatchObject({ gives: gives[index], gets: gets[index] });
          if (outcome.gives > 0) expect(outcome.after).toBeGreaterThanOrEqual(point.floor);
          expect(outcome.gives).toBeLessThanOrEqual(point.onHand);
          expect(outcome.gets + outcome.fromCentre).toBeLessThanOrEqual(point.room);
        }
        const after = plan.offices.reduce(
          (sum, outcome) => sum + outcome.after,
          plan.reserve.after,
        );
        const before = plan.offices.reduce(
          (sum, { position }) => sum + position,
          plan.reserve.before,
        );
        expect(after).toBe(before);
        expect(plan.moves.length).toBeLessThanOrEqual(given.policy.movesMax ?? Infinity);
        for (const { blanks, worthwhile, cause } of plan.dropped) {
          if (cause !== 'moves_max') expect(blanks).toBeLessThan(worthwhile);
          else expect(blanks).toBeGreaterThanOrEqual(worthwhile);
          if (cause === 'below_lot_of_trip') {
            expect(blanks).toBeGreaterThanOrEqual(given.policy.smallestLot);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('costs the same whether all routes are solved at once or taken in where they are cheaper', () => {
    fc.assert(
      fc.property(anyWorld, (given) => {
        const few = planRedistribution(given, 1).certificate;
        const all = planRedistribution(given, 100).certificate;
        expect(few.cost).toBe(all.cost);
        expect(few.routesPriced).toBe(all.routesPriced);
        expect(all.rounds).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  test('costs what HiGHS finds over all routes', async () => {
    const highs = await loadHighs();
    fc.assert(
      fc.property(anyWorld, (drawn) => {
        const given = { ...drawn, pool: 'national' as const, recentMoves: [] };
        const { cost } = cheapestFlowByHighs(highs, wholeNetwork(given));
        expect(planRedistribution(given).certificate.cost).toBeCloseTo(
          cost! * given.policy.boxSize,
          0,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('fills to the level of the pooled stock, as one sharing of all that may move', () => {
    fc.assert(
      fc.property(anyWorld, (drawn) => {
        const lots = { smallestLot: 1, lotPer100Km: 0, lotOverSea: 0 };
        const policy = { ...drawn.policy, ...lots, boxSize: 1, movesMax: null };
        const given = { ...drawn, policy, pool: 'national' as const, recentMoves: [] };
        const { level, offices } = planRedistribution(given);
        const points = given.offices.map((point) => {
          const position = point.onHand + point.inTransit;
          const surplus = Math.max(0, Math.min(point.onHand, position - point.floor));
          return {
            ...point,
            position,
            low: position - surplus,
            high: position + point.room,
            surplus,
          };
        });
        const pooled = points.reduce((sum, { surplus }) => sum + surplus, given.reserve);
        const filled = points.filter(({ need, low, high }) => need > 0 && high > low);
        const wanted = points.reduce((sum, { need, room }) => sum + (need > 0 ? room : 0), 0);
        const idle = points.reduce(
          (sum, { surplus, position, need }) =>
            sum + Math.max(0, Math.min(surplus, position - need)),
          given.reserve,
        );
        expect(level === null).toBe(idle >= wanted);
        if (level === null) return;
        expect(level.numerator).toBeLessThan(level.denominator);
        const pooledLevel = levelOf(pooled, {
          stock: Float64Array.from(filled, ({ low }) => low),
          need: Float64Array.from(filled, ({ need }) => need),
          room: Float64Array.from(filled, ({ low, high }) => high - low),
        });
        expect(level).toEqual(pooledLevel);
        for (const [at, { need, low, high }] of points.entries()) {
          if (need === 0 || high === low) continue;
          const reached = offices[at]!.after;
          // Within one blank of the level, or where the office can go no further.
          const above = compareProducts(reached - 1, level.denominator, level.numerator, need) >= 0;
          const below = compareProducts(reached + 1, level.denominator, level.numerator, need) <= 0;
          if (above) expect(reached).toBe(low);
          if (below) expect(reached).toBe(high);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('says of itself whether its costs can be counted', () => {
    expect(isCountable(world([office('A')]))).toBe(true);
    expect(isCountable(world([office('A', { onHand: 1_000_000_000 })]))).toBe(false);
  });
});

/**
 * All routes of a national plan, written down anew: distances by the haversine, costs as the policy
 * reads. Nodes: the offices, the centre, and one for what is left or missing.
 */
function wholeNetwork({ offices, reserve, centre, policy }: RedistributionWorld): FlowNetwork {
  const { gives, gets } = poolLevel(offices, reserve, policy);
  const [atCentre, left] = [offices.length, offices.length + 1];
  const arcs: [tail: number, head: number, cost: number][] = [[atCentre, left, 0]];
  for (const [to, getter] of offices.entries()) {
    if (gives[to]! > 0) arcs.push([to, left, 0]);
    if (gets[to] === 0) continue;
    const waitingDay = policy.waitingDay * getter.emptyChance;
    arcs.push([left, to, policy.unmet]);
    const road = (from: RedistributionWorld['centre']) => {
      const km = haversineKm(from, getter);
      const overSea = from.island !== getter.island;
      const perKm = (policy.perKm * (overSea ? policy.seaPercent : 100)) / 100;
      const lot = policy.smallestLot + Math.ceil((Math.round(km) * policy.lotPer100Km) / 100);
      return {
        cost: policy.handling + Math.round(km * perKm),
        days: travelDays(km, overSea),
        lot: overSea ? lot + policy.lotOverSea : lot,
      };
    };
    arcs.push([atCentre, to, road(centre).cost + Math.round(waitingDay * getter.leadTimeDays)]);
    for (const [from, giver] of offices.entries()) {
      const { cost, days, lot } = road(giver);
      if (gives[from] === 0 || Math.min(gives[from]!, gets[to]!) * policy.boxSize < lot) continue;
      const leaves = giver.provinceCode === getter.provinceCode ? 0 : policy.leavingProvince;
      arcs.push([from, to, cost + policy.keep + leaves + Math.round(waitingDay * days)]);
    }
  }
  const supply = new Float64Array(offices.length + 2);
  for (const at of offices.keys()) supply[at] = gives[at]! - gets[at]!;
  supply[atCentre] = Math.floor(reserve / policy.boxSize);
  supply[left] = -supply.reduce((sum, boxes) => sum + boxes, 0);
  return {
    nodes: supply.length,
    tail: Int32Array.from(arcs, ([tail]) => tail),
    head: Int32Array.from(arcs, ([, head]) => head),
    cost: Float64Array.from(arcs, ([, , cost]) => cost),
    capacity: new Float64Array(arcs.length).fill(Infinity),
    supply,
  };
}

function haversineKm(one: Point, other: Point): number {
  const inRadians = (degrees: number) => (degrees * Math.PI) / 180;
  const north = Math.sin(inRadians(other.latitude - one.latitude) / 2) ** 2;
  const east = Math.sin(inRadians(other.longitude - one.longitude) / 2) ** 2;
  const shrink = Math.cos(inRadians(one.latitude)) * Math.cos(inRadians(other.latitude));
  return 2 * 6371 * Math.asin(Math.sqrt(north + shrink * east));
}
