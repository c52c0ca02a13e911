import type { Endpoint } from './endpoint.ts';
import {
  cancelTrialSchema,
  startTrialSchema,
  trialParamsSchema,
  trialSchema,
  trialsSchema,
} from './trial-schema.ts';

const racers = ['planner', 'approver'] as const;
const readers = [...racers, 'auditor'] as const;

export const trialEndpoints = {
  readTrials: {
    method: 'GET',
    path: '/api/trials',
    summary: 'The rules that can be raced, and the trials so far with their results; newest first.',
    access: readers,
    wholeCountry: true,
    output: trialsSchema,
  },
  readTrial: {
    method: 'GET',
    path: '/api/trials/:trialId',
    summary: 'One trial: how far it is, and its result once it is done.',
    access: readers,
    wholeCountry: true,
    params: trialParamsSchema,
    output: trialSchema,
  },
  startTrial: {
    method: 'POST',
    path: '/api/trials',
    summary: 'Two rules are raced over the same synthetic years, in threads beside the server.',
    access: racers,
    wholeCountry: true,
    body: startTrialSchema,
    output: trialSchema,
    refuses: ['trial_running', 'rule_unknown', 'rules_alike', 'no_forecasts'],
  },
  cancelTrial: {
    method: 'POST',
    path: '/api/trials/:trialId/cancel',
    summary: 'Gives up a running trial.',
    access: racers,
    wholeCountry: true,
    params: trialParamsSchema,
    body: cancelTrialSchema,
    output: trialSchema,
    refuses: ['wrong_state'],
  },
} as const satisfies Record<string, Endpoint>;
