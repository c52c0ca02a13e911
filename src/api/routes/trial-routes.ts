import type { Trial, TrialChoice, Trials } from '#contract/trial-schema.ts';
import type { Policy } from '#core/policy/policy.ts';
import { cancelTrial } from '#operations/trial/cancel-trial.ts';
import { startTrial, trialSilentMilliseconds } from '#operations/trial/start-trial.ts';
import { calibrateFromLedger } from '#sim/twin/calibrate-from-ledger.ts';
import type { TrialPlan } from '#sim/twin/live-world.ts';
import type { TrialResult } from '#sim/twin/trial-desk.ts';
import { builtInRules, ruleOfPolicy, type TrialRule } from '#sim/twin/trial-rule.ts';
import { defaultTwinSettings, withUnevenStart } from '#sim/twin/twin-settings.ts';
import { loadPolicies } from '#storage/policy-store.ts';
import { type KeptTrial, loadTrial, loadTrials } from '#storage/trial-store.ts';
import { ratesAreKnown } from '#storage/views/rates-known.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { type Refused, type Routes, refuse, refuseUnknown } from '../answer.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

/** As many as anybody looks back on. */
const trialsShown = 60;

export function trialRoutes(
  parts: RouteParts,
): Routes<'readTrials' | 'readTrial' | 'startTrial' | 'cancelTrial'> {
  const { database, trials, now, today } = parts;
  const shown = async (id: string): Promise<Trial | null> => {
    const kept = await loadTrial(database.db, id);
    return kept && trialShown(kept, now());
  };
  return {
    readTrials: () =>
      readSnapshot(database, async (db) => ({
        rules: rulesOf(await loadPolicies(db, today())).map(({ ref, policy }) => ({
          ref,
          name: policy?.name ?? null,
        })),
        usualOffices: (await ratesAreKnown(db)) ? 'ledger' : 'drawn',
        trials: (await loadTrials(db, trialsShown)).map((kept) => trialLine(kept, now())),
      })),

    readTrial: async ({ params }) => (await shown(params.trialId)) ?? refuseUnknown('trialId'),

    startTrial: async ({ actor, body }) => {
      const { eventId, ...choice } = body;
      const plan = await planOf(parts, choice);
      if ('refused' in plan) return plan;
      const started = await startTrial(database, actor, { eventId, choice }, now());
      if (started.outcome === 'refused') return refuse(started.code);
      if (started.outcome === 'done') trials.begin(eventId, plan);
      return (await shown(started.id)) ?? refuseUnknown('trialId');
    },

    cancelTrial: async ({ actor, params, body }) => {
      const { trialId } = params;
      if ((await loadTrial(database.db, trialId)) === null) return refuseUnknown('trialId');
      const asked = { eventId: body.eventId, trialId };
      const cancelled = await cancelTrial(database, actor, asked, now());
      if (cancelled.outcome === 'refused') return refuse(cancelled.code);
      return (await shown(trialId)) ?? refuseUnknown('trialId');
    },
  };
}

interface ChoosableRule {
  readonly ref: string;
  /** null for a built-in rule. */
  readonly policy: Policy | null;
  readonly rule: TrialRule;
}

function rulesOf(policies: readonly Policy[]): ChoosableRule[] {
  return [
    ...builtInRules.map((rule) => ({ ref: rule.id, policy: null, rule })),
    ...policies.map((policy) => {
      const ref = `${policy.id}/${policy.version}`;
      return { ref, policy, rule: { ...ruleOfPolicy(policy), id: ref } };
    }),
  ];
}

/** The choice as something to live through; a refusal names the field. */
async function planOf(
  { database, today }: RouteParts,
  choice: TrialChoice,
): Promise<TrialPlan | Refused> {
  const rules = rulesOf(await loadPolicies(database.db, today()));
  const find = (ref: string) => rules.find((one) => one.ref === ref)?.rule;
  const first = find(choice.first);
  const second = find(choice.second);
  if (first === undefined) return refuseAtField('rule_unknown', { rule_unknown: 'first' });
  if (second === undefined) return refuseAtField('rule_unknown', { rule_unknown: 'second' });
  if (first.id === second.id) return refuseAtField('rules_alike', { rules_alike: 'second' });

  const balanced = { ...defaultTwinSettings, supply: choice.supply };
  const base = choice.start === 'uneven' ? withUnevenStart(balanced) : balanced;
  const source =
    choice.offices === 'ledger'
      ? await calibrateFromLedger(database, today(), base)
      : { settings: base, known: null };
  if (source === null) return refuseAtField('no_forecasts', { no_forecasts: 'offices' });
  const seeds = Array.from({ length: choice.worlds }, (_, world) => choice.seed + world);
  return { ...source, rules: [first, second], seeds, bound: true };
}

function trialLine(kept: KeptTrial, now: Date): Trials['trials'][number] {
  const { result, ...line } = trialShown(kept, now);
  return {
    ...line,
    waits: result === null ? null : result.means.map(({ meanWait }) => meanWait.mean),
  };
}

function trialShown(kept: KeptTrial, now: Date): Trial {
  const { id, startedBy, startedAt, yearsDone, lastSignAt } = kept;
  const silentFor = now.getTime() - Date.parse(lastSignAt);
  const isGone = kept.state === 'running' && silentFor > trialSilentMilliseconds;
  const result = kept.result as TrialResult | null;
  return {
    id,
    startedBy,
    startedAt,
    choice: kept.choice as TrialChoice,
    state: isGone ? 'interrupted' : kept.state,
    yearsDone,
    result: result && {
      ...result,
      means: [...result.means],
      years: result.years.map((year) => ({ ...year, waits: [...year.waits] })),
    },
  };
}
