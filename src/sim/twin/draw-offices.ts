/**
 * The offices of a synthetic world: drawn, or those of the register with their residents and ways.
 */
import type { Random } from '#core/random.ts';
import { islandOf } from '#core/redistribution/island-of.ts';
import { sampleBetween, sampleCount, sampleNormal } from '../sample-count.ts';
import type { TwinSettings } from './twin-settings.ts';
import { twinStream } from './twin-stream.ts';
import type { TwinOffices } from './twin-world.ts';

/** What is known of a real office; null where the draw decides. */
export interface KnownOffice {
  readonly id: string;
  readonly residents: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly provinceCode: string;
  readonly distanceKm: number;
  readonly leadTimeDays: number;
  /** From the ledger, where it has looked long enough. */
  readonly measured?: {
    readonly dailyMean: number;
    /** 0 where nothing is proven. */
    readonly capacityPerDay: number;
    readonly onHand: number;
  };
}

/** Offices stand in groups, as in provinces. */
const clusters = 38;
/** Codes in the manner of the Ministry's, from which islands are told. */
const firstProvinceCode = 11;
const kilometresMax = 3_500;
/** Spread of the logarithm of sizes: the regencies of Indonesia have about this. */
const sizeSpread = 0.9;
/** Working days of inflow that were seen before the year. */
const daysSeen = 50;

export function drawOffices(
  settings: TwinSettings,
  seed: number,
  known: readonly KnownOffice[] | null,
): TwinOffices {
  const count = known?.length ?? settings.offices;
  const random = twinStream(seed, 'offices');
  const places = known ?? drawPlaces(settings, count, random);
  const dailyMean = scaledMeans(settings, places, random);
  const { behaviour } = settings;
  const columns = {
    capacity: new Float64Array(count),
    leadDays: Int32Array.from(places, ({ leadTimeDays }) => Math.max(1, leadTimeDays)),
    distanceKm: Float64Array.from(places, ({ distanceKm }) => distanceKm),
    latitude: Float64Array.from(places, ({ latitude }) => latitude),
    longitude: Float64Array.from(places, ({ longitude }) => longitude),
    openingStock: new Int32Array(count),
    overAsking: new Float64Array(count),
    hoarded: new Int32Array(count),
    statedShare: new Float64Array(count),
  };
  const belief = [];
  for (let office = 0; office < count; office++) {
    const mean = dailyMean[office]!;
    const drawn = mean * sampleBetween(random, ...settings.capacityTimesMean);
    const measured = places[office]!.measured?.capacityPerDay ?? 0;
    columns.capacity[office] = Math.max(1, Math.round(measured > 0 ? measured : drawn));
    const isPiledUp = random.next() < settings.piledUpOffices;
    const usual = sampleBetween(random, ...settings.openingStockDays);
    const drawnStock = Math.round(mean * (isPiledUp ? settings.piledUpDays : usual));
    columns.openingStock[office] = places[office]!.measured?.onHand ?? drawnStock;
    columns.overAsking[office] = sampleBetween(random, ...behaviour.overAsking);
    const hoards = random.next() < behaviour.hoarders;
    columns.hoarded[office] = hoards ? Math.round(mean * behaviour.hoardedDays) : 0;
    const isFalse = random.next() < behaviour.falseStatements;
    columns.statedShare[office] = isFalse ? behaviour.statedShare : 1;
    const records = sampleCount(random, mean * daysSeen, settings.varianceToMeanRatio);
    belief.push({ records, days: daysSeen });
  }
  return {
    count,
    id: places.map(({ id }) => id),
    provinceCode: places.map(({ provinceCode }) => provinceCode),
    island: places.map(({ provinceCode }) => islandOf(provinceCode)),
    dailyMean,
    belief,
    ...columns,
  };
}

/** Sizes are log-normal; whole groups lie near or far. */
function drawPlaces(settings: TwinSettings, count: number, random: Random): KnownOffice[] {
  const [nearest, farthest] = settings.leadTimeDays;
  const centres = Array.from({ length: clusters }, () => ({
    latitude: sampleBetween(random, -9, 4),
    longitude: sampleBetween(random, 96, 140),
    distance: random.next() ** 1.5,
  }));
  return Array.from({ length: count }, (_, office) => {
    const cluster = random.below(clusters);
    const centre = centres[cluster]!;
    const far = Math.min(1, Math.max(0, centre.distance + sampleBetween(random, -0.05, 0.05)));
    return {
      id: String(1000 + office),
      residents: Math.exp(sizeSpread * sampleNormal(random)),
      latitude: centre.latitude + sampleBetween(random, -1, 1),
      longitude: centre.longitude + sampleBetween(random, -1, 1),
      provinceCode: String(firstProvinceCode + cluster),
      distanceKm: Math.round(50 + kilometresMax * far),
      leadTimeDays: nearest + Math.round((farthest - nearest) * far),
    };
  });
}

/** By residents, with what residents do not explain; together the records of the year. */
function scaledMeans(
  settings: TwinSettings,
  places: readonly KnownOffice[],
  random: Random,
): Float64Array {
  const weight = Float64Array.from(places, ({ residents, measured }) => {
    const unexplained = Math.exp(0.2 * sampleNormal(random));
    return measured?.dailyMean ?? residents * unexplained;
  });
  const sum = weight.reduce((total, one) => total + one, 0);
  const perDay = settings.recordsPerYear / settings.workingDays;
  return weight.map((one) => (one / sum) * perDay);
}
