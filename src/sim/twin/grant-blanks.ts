/** The morning's decision of a rule under trial, by the functions that decide live. */
import type { OfficeSituation } from '#core/allocation/allocation.ts';
import { estimateNeed } from '#core/allocation/estimate-need.ts';
import { type Claim, shareReserve } from '#core/allocation/share-reserve.ts';
import type { CountQuantile } from '#core/forecast/negative-binomial.ts';
import type { Blanks, Days } from '#core/quantity.ts';
import { reorderPoints, type SupplyState } from '#core/requisition/reorder-point.ts';
import type { OfficeState } from './office-state.ts';
import { seenSituation } from './seen-situation.ts';
import type { TrialRule } from './trial-rule.ts';
import type { TwinWorld } from './twin-world.ts';

/** An office asks for itself when it has less than this many days of its own use. */
const comfortDays: Days = 10;
/**
 * Ships what the rule gives on this morning: on the day of a round the reserve less what is held
 * back; then, every morning, of what is held back to offices at their emergency point.
 */
export function grantBlanks(
  world: TwinWorld,
  state: OfficeState,
  rule: TrialRule,
  day: number,
  quantile: CountQuantile,
): void {
  const { policy, rhythm } = rule;
  const morning = { world, state, rule, quantile };
  if (rhythm.kind === 'reorder_point' || day % rhythm.everyWorkingDays === 0) {
    serve(morning, day, state.reserve - policy.reserveHeldBack, asksToday);
  }
  if (policy.reserveHeldBack > 0) serve(morning, day, state.reserve, isEmergency);
}

/** Shares among the offices that come. */
function serve(
  morning: Morning,
  day: number,
  toShare: Blanks,
  comes: (morning: Morning, situation: OfficeSituation, office: number) => boolean,
): void {
  const { world, state, rule } = morning;
  const { boxSize } = rule.policy;
  if (toShare < boxSize) return;
  const claims: Claim[] = [];
  const places: number[] = [];
  for (let office = 0; office < world.offices.count; office++) {
    const situation = seenSituation(world, state, rule.facts, office);
    if (!comes(morning, situation, office)) continue;
    const claim = claimOf(morning, situation);
    if (claim.ceiling < boxSize) continue;
    claims.push(claim);
    places.push(office);
  }
  const grants = divided(morning, day, toShare, claims, places);
  for (const [index, blanks] of grants.entries()) {
    if (blanks > 0) state.ship(places[index]!, blanks, day);
  }
}

function isEmergency(morning: Morning, situation: OfficeSituation): boolean {
  return supplyState(morning, situation) === 'emergency';
}

interface Morning {
  readonly world: TwinWorld;
  readonly state: OfficeState;
  readonly rule: TrialRule;
  readonly quantile: CountQuantile;
}

/** In a round those who feel short; at the reorder point those whom the centre calls. */
function asksToday(morning: Morning, situation: OfficeSituation, office: number): boolean {
  if (morning.rule.rhythm.kind === 'reorder_point') {
    return supplyState(morning, situation) !== 'enough';
  }
  const { state, world } = morning;
  const has = state.stock[office]! - world.offices.hoarded[office]! + situation.inTransit;
  return has - state.backlog[office]! < comfortDays * situation.dailyInflow;
}

function supplyState({ rule, quantile }: Morning, situation: OfficeSituation): SupplyState {
  const { policy } = rule;
  const { leadTimeDays: lead, capacityPerDay, onHand, inTransit } = situation;
  const review = 1;
  // Beyond what can be printed until the next delivery there is no reorder point.
  if (onHand + inTransit > capacityPerDay * (lead + review)) return 'enough';
  const theta = situation.varianceToMeanRatio! - 1;
  const times = { lead, review, emergencyLead: lead, cover: lead + review };
  return reorderPoints({ ...situation, theta }, times, policy.demandQuantile, quantile).state;
}

function claimOf({ rule, quantile }: Morning, situation: OfficeSituation): Claim {
  const { office, asked } = situation;
  const { need, ceiling, position } = estimateNeed(situation, rule.policy, quantile);
  const most = Math.min(asked, ceiling);
  // In proportion to what is asked is the level of columns as wide as the ask, and empty.
  if (rule.sharing === 'pro_rata') return { office, onHand: 0, need: asked, ceiling: most };
  return { office, onHand: position, need, ceiling: most };
}

/** Blanks for each claim, in whole boxes. */
function divided(
  { world, rule }: Morning,
  day: number,
  toShare: Blanks,
  claims: readonly Claim[],
  places: readonly number[],
): number[] {
  const { boxSize } = rule.policy;
  if (rule.sharing === 'first_come') {
    return inOrderOfArrival(world, day, toShare, boxSize, claims, places);
  }
  const shared = shareReserve({ reserve: toShare, boxSize, claims });
  return shared.grants.map(({ grant }) => grant);
}

function inOrderOfArrival(
  world: TwinWorld,
  day: number,
  toShare: Blanks,
  boxSize: Blanks,
  claims: readonly Claim[],
  places: readonly number[],
): number[] {
  const { count } = world.offices;
  const claimAt = new Int32Array(count).fill(-1);
  for (const [index, office] of places.entries()) claimAt[office] = index;
  const grants = claims.map(() => 0);
  let left = toShare;
  for (let place = 0; place < count && left >= boxSize; place++) {
    const index = claimAt[world.queue[day * count + place]!]!;
    if (index < 0) continue;
    const most = Math.min(left, claims[index]!.ceiling);
    grants[index] = most - (most % boxSize);
    left -= grants[index]!;
  }
  return grants;
}
