/**
 * Reads a policy from a file or a message: unknown JSON in, a policy or all that is wrong with it
 * out. Nothing is filled in: a policy that leaves a number out would be decided by whoever wrote
 * this program.
 */
import { isPlainDate } from '../calendar.ts';
import { blanksMax } from '../quantity.ts';
import { dearestWay } from './move-numbers.ts';
import { type Policy, publicFigures } from './policy.ts';

interface PolicyProblem {
  /** Where: `horizon.workingDays`; empty for the document as a whole. */
  readonly field: string;
  /** What is wrong and what would do. */
  readonly problem: string;
  /** What a number may be, both ends included. */
  readonly range?: Range;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

export type CheckedPolicy =
  | { readonly policy: Policy; readonly problems: readonly [] }
  | { readonly policy: null; readonly problems: readonly PolicyProblem[] };

/**
 * The policy when every field is there, is of its kind and in its range, and no other field is;
 * else the problems.
 */
export function checkPolicy(json: unknown): CheckedPolicy {
  const problems = isRecord(json)
    ? problemsIn('', json, shapeOf(json))
    : [{ field: '', problem: 'must be an object with the fields of a policy' }];
  if (problems.length === 0) problems.push(...contradictionsIn(json as Policy));
  return problems.length === 0
    ? { policy: json as Policy, problems: [] }
    : { policy: null, problems };
}

/** What one value must be; returns what is wrong with it, null when nothing is. */
type Check = ((value: unknown) => string | null) & { readonly range?: Range };
type Shape = { readonly [field: string]: Check | Shape };
type JsonRecord = Readonly<Record<string, unknown>>;

const text =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= longest
      ? null
      : `must be a text of 1 to ${longest} characters`;

const whole = (least: number, most: number): Check =>
  Object.assign(
    (value: unknown) =>
      Number.isInteger(value) && (value as number) >= least && (value as number) <= most
        ? null
        : `must be a whole number from ${least} to ${most}`,
    { range: { least, most } },
  );

const number = (least: number, most: number): Check =>
  Object.assign(
    (value: unknown) =>
      typeof value === 'number' && value >= least && value <= most
        ? null
        : `must be a number from ${least} to ${most}`,
    { range: { least, most } },
  );

const orNull = (check: Check): Check =>
  Object.assign((value: unknown) => {
    const problem = value === null ? null : check(value);
    return problem === null ? null : `${problem}, or null for no limit`;
  }, check);

const yesOrNo: Check = (value) => (typeof value === 'boolean' ? null : 'must be true or false');

const day: Check = (value) =>
  typeof value === 'string' && isPlainDate(value)
    ? null
    : 'must be a day of the calendar, like 2017-11-23';

const id: Check = (value) =>
  typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 60
    ? null
    : 'must be small letters, digits and single hyphens, at most 60, like print-capacity-one-month';

const anything: Check = () => null;

const days = (least: number): Check => whole(least, 260);

/** Thousandths of a rupiah for one blank, so that a whole country's costs stay below 2^53. */
const rateMax = 100_000_000;
const rate = whole(0, rateMax);

const policyShape = {
  id,
  version: whole(1, 1_000_000),
  name: { id: text(200), en: text(200) },
  validFrom: day,
  validUntil: (value) => (value === null ? null : day(value)),
  reference: text(500),
  horizon: { kind: () => "must be 'fixed' or 'lead_time_plus_review'" },
  demandQuantile: number(0.01, 0.999),
  capByPrintCapacity: yesOrNo,
  capByBacklogAndDemand: yesOrNo,
  maximumMonthsOfUse: orNull(number(0.01, 120)),
  maximumPerGrant: orNull(whole(1, blanksMax)),
  boxSize: whole(1, 1_000_000),
  reserveHeldBack: whole(0, blanksMax),
  capacityProofWorkingDays: days(1),
  cardsPerPrinterPerDay: whole(1, 100_000),
  varianceToMeanRatio: number(1, 1000),
  status: {
    silentAfterWorkingDays: days(0),
    piledUpWorkingDays: days(1),
    reviewWorkingDays: days(0),
  },
  collectWithinWorkingDays: days(0),
  destroyWithinWorkingDays: days(0),
  gates: {
    statementsDueMax: whole(0, 260),
    countWorkingDaysMax: days(0),
    questionWorkingDaysMax: days(0),
    emergencyWorkingDays: days(0),
  },
  publicFigures: (value) =>
    publicFigures.some((known) => known === value)
      ? null
      : `must be one of ${publicFigures.join(', ')}`,
  moves: {
    floorDays: days(0),
    floorDaysWithinProvince: days(0),
    floorQuantile: number(0.01, 0.999),
    smallestLot: whole(1, 1_000_000),
    lotPer100Km: whole(0, 100_000),
    lotOverSea: whole(0, 1_000_000),
    movesMax: orNull(whole(1, 100_000)),
    handling: rate,
    perKm: whole(0, 10_000),
    seaPercent: whole(100, 1_000),
    leavingProvince: rate,
    waitingDay: rate,
    keep: rate,
    unmet: rate,
    oppositeBlockedDays: whole(0, 366),
    withoutCentreMax: whole(0, blanksMax),
    answerWorkingDays: days(1),
    declinedHoldsDays: whole(0, 366),
  },
} as const satisfies Shape & Record<keyof Policy, Check | Shape>;

const horizonShapes: Readonly<Record<Policy['horizon']['kind'], Shape>> = {
  fixed: { kind: anything, workingDays: days(1) },
  lead_time_plus_review: { kind: anything, reviewWorkingDays: days(1) },
};

/**
 * The fields of a horizon depend on its kind; under an unknown kind nothing can be said of them.
 */
function shapeOf({ horizon }: JsonRecord): Shape {
  if (!isRecord(horizon)) return policyShape;
  const { kind } = horizon;
  if (kind === 'fixed' || kind === 'lead_time_plus_review') {
    return { ...policyShape, horizon: horizonShapes[kind] };
  }
  const others = Object.fromEntries(Object.keys(horizon).map((field) => [field, anything]));
  return { ...policyShape, horizon: { ...others, ...policyShape.horizon } };
}

function problemsIn(path: string, record: JsonRecord, shape: Shape): PolicyProblem[] {
  const missing = Object.keys(shape).filter((field) => !Object.hasOwn(record, field));
  const problems = missing.map((field) => ({ field: path + field, problem: 'is missing' }));
  for (const [field, value] of Object.entries(record)) {
    const wanted = Object.hasOwn(shape, field) ? shape[field]! : null;
    if (wanted === null) {
      problems.push({ field: path + field, problem: 'is not a field of a policy' });
    } else if (typeof wanted === 'function') {
      const problem = wanted(value);
      const { range } = wanted;
      if (problem !== null)
        problems.push({ field: path + field, problem, ...(range && { range }) });
    } else if (isRecord(value)) {
      problems.push(...problemsIn(`${path + field}.`, value, wanted));
    } else {
      problems.push({ field: path + field, problem: 'must be an object with fields of its own' });
    }
  }
  return problems;
}

function contradictionsIn(policy: Policy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  if (policy.validUntil !== null && policy.validUntil < policy.validFrom) {
    problems.push({ field: 'validUntil', problem: 'must not lie before validFrom' });
  }
  const limits = policy.capByPrintCapacity || policy.capByBacklogAndDemand;
  if (!limits && policy.maximumMonthsOfUse === null && policy.maximumPerGrant === null) {
    const problem =
      'must be true, or another limit set: capByBacklogAndDemand, maximumMonthsOfUse or maximumPerGrant';
    problems.push({ field: 'capByPrintCapacity', problem });
  }
  const dearest = dearestWay(policy.moves);
  if (policy.moves.unmet <= dearest) {
    // Else a fair share would stay behind because its way is long.
    const problem = `must be above ${dearest}, what the dearest way costs`;
    const range = { least: dearest + 1, most: rateMax };
    problems.push({ field: 'moves.unmet', problem, range });
  }
  return problems;
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
