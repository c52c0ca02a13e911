/** A made-up country in which blanks lie unevenly: for benches and properties of redistribution. */
import { readFileSync } from 'node:fs';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { seededRandom } from '#core/random.ts';
import { islandOf } from '#core/redistribution/island-of.ts';
import { movePolicyOf } from '#core/redistribution/move-policy.ts';
import type { RedistributionWorld, StockPoint } from '#core/redistribution/redistribution.ts';

/**
 * The points of the 514 offices; beyond them, service points within some forty kilometres of each in
 * turn. Half of them hold up to three times their need, the others next to nothing; the reserve
 * covers a tenth of what is missing.
 */
export function unevenCountry(points: number, seed = points): RedistributionWorld {
  const random = seededRandom(seed);
  const seats = officeSeats();
  const offices = Array.from({ length: points }, (_, at): StockPoint => {
    const seat = seats[at % seats.length]!;
    const away = at < seats.length ? 0 : 0.7;
    const need = Math.ceil(400 * Math.exp(3.5 * random.next()));
    const isPiledUp = random.next() < 0.5;
    const onHand = isPiledUp ? random.below(3 * need) : random.below(Math.ceil(need / 4));
    return {
      office: String(10_000 + at),
      provinceCode: seat.provinceCode,
      island: islandOf(seat.provinceCode),
      latitude: seat.latitude + away * (random.next() - 0.5),
      longitude: seat.longitude + away * (random.next() - 0.5),
      onHand,
      inTransit: 0,
      need,
      floor: need,
      room: Math.max(0, need - onHand),
      leadTimeDays: seat.leadTimeDays,
      emptyChance: onHand < need / 8 ? random.next() : 0,
    };
  });
  const missing = offices.reduce((sum, { room }) => sum + room, 0);
  return {
    pool: 'national',
    reserve: Math.floor(missing / 10),
    centre: { latitude: -6.284, longitude: 106.844, island: 'jawa' },
    offices,
    recentMoves: [],
    policy: movePolicyOf(defaultPolicy),
  };
}

interface Seat {
  readonly provinceCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly leadTimeDays: number;
}

function officeSeats(): Seat[] {
  const file = new URL('../data/offices.csv', import.meta.url);
  const [heading, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const columns = heading!.split(',');
  const cell = (line: string, name: string) => line.split(',')[columns.indexOf(name)]!;
  return lines.map((line) => ({
    provinceCode: cell(line, 'province_code'),
    latitude: Number(cell(line, 'latitude')),
    longitude: Number(cell(line, 'longitude')),
    leadTimeDays: Number(cell(line, 'lead_time_days')),
  }));
}
