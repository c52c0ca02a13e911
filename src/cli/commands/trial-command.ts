/**
 * `blanko trial`: rules raced over the same synthetic years, from files alone or from the ledger.
 */
import { availableParallelism } from 'node:os';
import { sayTerminal } from '#contract/words/say-terminal.ts';
import { calibrateFromLedger } from '#sim/twin/calibrate-from-ledger.ts';
import type { KnownOffice } from '#sim/twin/draw-offices.ts';
import { runTrial } from '#sim/twin/run-trial.ts';
import { builtInRules, ruleOfPolicy, type TrialRule } from '#sim/twin/trial-rule.ts';
import {
  defaultTwinSettings,
  supplyBounds,
  type TwinSettings,
  withUnevenStart,
  worldsMax,
} from '#sim/twin/twin-settings.ts';
import type { CliContext } from '../cli-context.ts';
import { BadInput, Complaints } from '../complaints.ts';
import { loadRegisteredOffices } from '../country-facts.ts';
import { type DatabaseOptions, withExistingDatabase } from '../database-choice.ts';
import { decimalOption, wholeOption } from '../option-values.ts';
import { readPolicyFile } from '../read-policy-file.ts';
import { type MadeFrom, sayTrial, trialAsData } from '../say-trial.ts';

export interface TrialOptions extends DatabaseOptions {
  readonly policy?: readonly string[];
  readonly against?: string;
  readonly worlds?: string;
  readonly seed?: string;
  readonly supply?: string;
  readonly unevenStart?: boolean;
  readonly register?: boolean;
  readonly fromLedger?: boolean;
  readonly bound?: boolean;
  readonly threads?: string;
  readonly json?: boolean;
}

/** What a world is made from. */
interface WorldSource {
  readonly settings: TwinSettings;
  readonly known: readonly KnownOffice[] | null;
  readonly madeFrom: MadeFrom;
}

const seedMax = 2 ** 31 - 1;
/** What all others are held against unless told otherwise: the rule of the news item. */
const usualOpponent = 'article-cap';

export async function trialCommand(options: TrialOptions, context: CliContext): Promise<number> {
  const complaints = new Complaints(context.language);
  const worlds = wholeOption('--worlds', options.worlds, complaints, {
    min: 1,
    max: worldsMax,
    fallback: 20,
  });
  const seed = wholeOption('--seed', options.seed, complaints, { max: seedMax, fallback: 1 });
  const [min, max] = supplyBounds;
  const supply = decimalOption('--supply', options.supply, complaints, { min, max, fallback: 1 });
  const threads = wholeOption('--threads', options.threads, complaints, {
    min: 1,
    max: 64,
    fallback: Math.min(4, availableParallelism()),
  });
  if (options.register && options.fromLedger) {
    complaints.say('terminal.exclude', { one: '--register', other: '--from-ledger' });
  }
  const namesDatabase = options.dataDir !== undefined || options.databaseUrl !== undefined;
  if (namesDatabase && !options.fromLedger) {
    complaints.say('terminal.ledger_only');
  }
  const { rules, against } = await readRules(options, context, complaints);
  complaints.refuseIfAny();

  const balanced = { ...defaultTwinSettings, supply };
  const base = options.unevenStart ? withUnevenStart(balanced) : balanced;
  const { settings, known, madeFrom } = await worldSource(options, base, context);
  const seeds = Array.from({ length: worlds }, (_, world) => seed + world);
  const { stderr } = context;
  const outcomes = await runTrial(
    { settings, known, rules, seeds, bound: options.bound ?? false },
    {
      threads,
      onWorld: (done, all) => {
        const said = sayTerminal(context.language, 'terminal.year_done', { done, all });
        stderr.write(stderr.isTTY ? `\r${said} ${done === all ? '\n' : ''}` : `${said}\n`);
      },
    },
  );
  const trial = { rules, against, outcomes, supply, madeFrom };
  context.stdout.write(
    options.json
      ? `${JSON.stringify(trialAsData(trial), null, 2)}\n`
      : sayTrial(context.language, trial),
  );
  return 0;
}

/** All built-in rules unless some are named; the opponent is one of them. */
async function readRules(
  { policy, against }: TrialOptions,
  context: CliContext,
  complaints: Complaints,
): Promise<{ rules: readonly TrialRule[]; against: number }> {
  const names = policy ?? builtInRules.map(({ id }) => id);
  const opponent = against ?? (policy === undefined ? usualOpponent : names[0]!);
  const rules: TrialRule[] = [];
  for (const name of [...new Set([opponent, ...names])]) {
    const rule = await readRule(name, context, complaints);
    if (rule !== null) rules.push(rule);
  }
  const ids = rules.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) {
    complaints.say('terminal.same_id', { id: twice });
  }
  return { rules, against: 0 };
}

async function readRule(
  name: string,
  context: CliContext,
  complaints: Complaints,
): Promise<TrialRule | null> {
  const builtIn = builtInRules.find(({ id }) => id === name);
  if (builtIn !== undefined) return builtIn;
  if (!/[./\\]/.test(name)) {
    const known = builtInRules.map(({ id }) => id).join(', ');
    complaints.say('terminal.policy_unknown', { name, known });
    return null;
  }
  const policy = await readPolicyFile(name, context, complaints);
  return policy && ruleOfPolicy(policy);
}

async function worldSource(
  options: TrialOptions,
  base: TwinSettings,
  context: CliContext,
): Promise<WorldSource> {
  if (options.fromLedger) return fromLedger(options, base, context);
  if (!options.register) {
    return { settings: base, known: null, madeFrom: { key: 'terminal.years_drawn' } };
  }
  const known = await loadRegisteredOffices(context.root);
  const settings = { ...base, offices: known.length };
  return { settings, known, madeFrom: { key: 'terminal.years_register' } };
}

function fromLedger(
  options: TrialOptions,
  base: TwinSettings,
  context: CliContext,
): Promise<WorldSource> {
  return withExistingDatabase(options, context, async (database) => {
    const asOf = (await context.worldClock(database)).today();
    const found = await calibrateFromLedger(database, asOf, base);
    if (found === null) {
      throw new BadInput([sayTerminal(context.language, 'terminal.no_forecast')]);
    }
    return { ...found, madeFrom: { key: 'terminal.years_ledger', values: { date: asOf } } };
  });
}
