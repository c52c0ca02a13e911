import type { settingEndpoints } from '#contract/setting-endpoints.ts';
import { policyAt } from '#core/policy/policy-at.ts';
import {
  removeHoliday,
  renameOffice,
  saveHoliday,
  setLeadTime,
} from '#operations/change-settings.ts';
import type { Done } from '#operations/do-once.ts';
import { changeWarningRule, readWarningRules } from '#operations/morning/change-warning-rule.ts';
import { propose } from '#operations/proposal/propose.ts';
import { loadPolicies } from '#storage/policy-store.ts';
import { loadHolidaysOf, loadPlaces, loadPolicyVersions } from '#storage/views/settings-view.ts';
import { type Routes, refuse } from '../answer.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

export function settingRoutes(parts: RouteParts): Routes<keyof typeof settingEndpoints> {
  return {
    ...placeRoutes(parts),
    ...policyRoutes(parts),
    ...calendarRoutes(parts),
    ...warningRoutes(parts),
  };
}

function placeRoutes({
  database,
  worldNow,
}: RouteParts): Routes<'readPlaces' | 'renameOffice' | 'setLeadTime'> {
  return {
    readPlaces: ({ query: { find, after, limit } }) =>
      loadPlaces(database.db, find, { after, limit }),
    renameOffice: async ({ actor, params, body }) =>
      answerOf(await renameOffice(database, actor, { ...params, ...body }, worldNow())),
    setLeadTime: async ({ actor, params, body }) =>
      answerOf(await setLeadTime(database, actor, { ...params, ...body }, worldNow())),
  };
}

function policyRoutes({
  database,
  today,
  worldNow,
}: RouteParts): Routes<'readPolicies' | 'proposePolicy'> {
  return {
    readPolicies: async () => {
      const inForce = policyAt(await loadPolicies(database.db, today()), today());
      const versions = await loadPolicyVersions(database.db);
      return {
        policies: versions.map((policy) => ({
          policy,
          isInForce: policy.id === inForce?.id && policy.version === inForce.version,
        })),
      };
    },

    proposePolicy: async ({ actor, body: { eventId, policy } }) => {
      if (String(policy.validFrom) < today()) {
        return refuse('bad_input', {
          fields: [{ field: 'policy.validFrom', said: { key: 'field.day_past' } }],
        });
      }
      const { version: _version, ...content } = policy;
      const offer = { id: eventId, kind: 'policy_version', officeId: null } as const;
      const proposed = await propose(
        database,
        actor,
        { ...offer, content: { policy: content } },
        worldNow(),
      );
      return proposed.outcome === 'refused'
        ? refuseAtField(proposed.code, { event_id_reused: 'eventId' })
        : { proposalId: proposed.id };
    },
  };
}

function warningRoutes({
  database,
  today,
  worldNow,
}: RouteParts): Routes<'readWarningRules' | 'changeWarningRule'> {
  return {
    readWarningRules: () => readWarningRules(database.db, today()),
    changeWarningRule: async ({ actor, body }) => {
      if (body.validFrom < today()) {
        return refuse('bad_input', {
          fields: [{ field: 'validFrom', said: { key: 'field.day_past' } }],
        });
      }
      const changed = await changeWarningRule(database, actor, body, worldNow());
      return changed.outcome === 'refused'
        ? refuseAtField(changed.code, { event_id_reused: 'eventId' })
        : { outcome: changed.outcome };
    },
  };
}

function calendarRoutes({
  database,
  worldNow,
}: RouteParts): Routes<'readHolidays' | 'saveHoliday' | 'removeHoliday'> {
  return {
    readHolidays: async ({ query }) => ({
      holidays: await loadHolidaysOf(database.db, query.year),
    }),
    saveHoliday: async ({ actor, body }) =>
      answerOf(await saveHoliday(database, actor, body, worldNow())),
    removeHoliday: async ({ actor, body }) =>
      answerOf(await removeHoliday(database, actor, body, worldNow())),
  };
}

function answerOf(answer: Done<'not_found' | 'wrong_state'>) {
  return answer.outcome === 'refused'
    ? refuseAtField(
        answer.code,
        { wrong_state: 'validFrom', event_id_reused: 'eventId' },
        { not_found: 'officeId' },
      )
    : { outcome: answer.outcome };
}
