/**
 * The search of the public pages over 7,300 places: the 514 real offices, and made-up service points, because no list
 * of the real districts is at hand. The slowest of the questions is the figure.
 */
import { placeSearch, type SearchedPlace } from '#core/place-search.ts';
import { seededRandom } from '#core/random.ts';
import { worldFacts } from '../tests/support/world-round.ts';
import type { BenchFigure } from './bench-figure.ts';

const placeCount = 7_300;
const times = 31;
const questions = [
  'Kab. Garut',
  'garutt',
  'bdg',
  '32.05',
  'labuan batu',
  'disdukcapil kota bandung',
  'maluku tenggara barat',
  'kecamatan purwareja kabupaten banjarnegara',
  'su',
  'qqqqqqqq',
];

export async function bench(): Promise<BenchFigure[]> {
  const places = manyPlaces();
  const startedAt = performance.now();
  const search = placeSearch(places);
  const building = performance.now() - startedAt;
  const medians = questions.map((question) => {
    for (let time = 0; time < 10; time++) search.find(question, 10);
    const taken = Array.from({ length: times }, () => {
      const from = performance.now();
      search.find(question, 10);
      return performance.now() - from;
    });
    return taken.sort((a, b) => a - b)[Math.floor(times / 2)]!;
  });
  const slowest = Math.max(...medians);
  const where = `search over ${placeCount} places (514 offices, the rest made up)`;
  return [
    figureBelow(`${where}: slowest of ${questions.length} questions`, slowest, 20),
    figureBelow(`${where}: building it`, building, 1_000),
  ];
}

function manyPlaces(): SearchedPlace[] {
  const names = new Map(worldFacts.names.map(({ officeId, name }) => [officeId, name]));
  const offices = worldFacts.offices.map(
    ({ id, seat }): SearchedPlace => ({
      kind: 'office',
      id,
      name: names.get(id) ?? seat,
      codes: [`${id.slice(0, 2)}.${id.slice(2)}`],
      otherNames: [seat],
    }),
  );
  const random = seededRandom(7_300);
  const made = Array.from({ length: placeCount - offices.length }, (_, n): SearchedPlace => {
    const office = offices[n % offices.length]!;
    return { ...office, codes: [], name: `Kecamatan ${madeName(random)}`, otherNames: [] };
  });
  return [...offices, ...made];
}

const syllables = 'ba ka la ma na pa ra sa ta wa ci su ngga ndu rejo sari mulya tan kar jar'.split(
  ' ',
);

function madeName(random: ReturnType<typeof seededRandom>): string {
  const word = () =>
    Array.from(
      { length: 2 + random.below(3) },
      () => syllables[random.below(syllables.length)],
    ).join('');
  return random.below(2) === 0 ? word() : `${word()} ${word()}`;
}

function figureBelow(figure: string, value: number, goal: number): BenchFigure {
  const shown = Number(value.toPrecision(3));
  return { figure, value: shown, unit: 'ms', target: `< ${goal} ms`, met: value < goal };
}
