/** The doors to places, policies and the calendar. */
import type { Endpoint } from './endpoint.ts';
import { proposedSchema } from './people-schema.ts';
import { doneSchema } from './session-schema.ts';
import {
  holidaysQuerySchema,
  holidaysSchema,
  leadTimeSchema,
  officeParams,
  placesQuerySchema,
  placesSchema,
  policiesSchema,
  proposePolicySchema,
  removeHolidaySchema,
  renameOfficeSchema,
  saveHolidaySchema,
} from './setting-schema.ts';
import { changeWarningRuleSchema, warningRulesSchema } from './warning-rule-schema.ts';

const readers = ['administrator', 'planner', 'approver', 'auditor'] as const;

export const settingEndpoints = {
  readPlaces: {
    method: 'GET',
    path: '/api/places',
    summary: 'Offices with all their names over time and their lead times.',
    access: readers,
    wholeCountry: true,
    query: placesQuerySchema,
    output: placesSchema,
  },
  renameOffice: {
    method: 'POST',
    path: '/api/places/:officeId/names',
    summary: 'A new code or name of an office from a day on.',
    access: ['administrator'],
    place: { in: 'params', field: 'officeId' },
    params: officeParams,
    body: renameOfficeSchema,
    output: doneSchema,
  },
  setLeadTime: {
    method: 'POST',
    path: '/api/places/:officeId/lead-time',
    summary: 'Working days from the call to collect until the blanks are on the shelf.',
    access: ['administrator'],
    place: { in: 'params', field: 'officeId' },
    params: officeParams,
    body: leadTimeSchema,
    output: doneSchema,
  },
  readPolicies: {
    method: 'GET',
    path: '/api/policies',
    summary: 'Every version of every policy with its circular, and which is in force.',
    access: readers,
    output: policiesSchema,
  },
  proposePolicy: {
    method: 'POST',
    path: '/api/policies',
    summary: 'Proposes a policy or a new version of one; a second person decides.',
    access: ['planner'],
    body: proposePolicySchema,
    output: proposedSchema,
  },
  readWarningRules: {
    method: 'GET',
    path: '/api/warning-rules',
    summary: 'When offices are warned, and who is reminded after how many working hours.',
    access: readers,
    output: warningRulesSchema,
  },
  changeWarningRule: {
    method: 'POST',
    path: '/api/warning-rules',
    summary: 'A new version of the warnings and reminders, from a day on.',
    access: ['administrator'],
    body: changeWarningRuleSchema,
    output: doneSchema,
    refuses: ['changed_since_shown'],
  },
  readHolidays: {
    method: 'GET',
    path: '/api/holidays',
    summary: 'The days of a year on which nobody works.',
    access: 'signed_in',
    query: holidaysQuerySchema,
    output: holidaysSchema,
  },
  saveHoliday: {
    method: 'POST',
    path: '/api/holidays',
    summary: 'Keeps a holiday as decreed.',
    access: ['administrator'],
    body: saveHolidaySchema,
    output: doneSchema,
  },
  removeHoliday: {
    method: 'POST',
    path: '/api/holidays/removal',
    summary: 'Takes a holiday away that was decreed to be none, or moved.',
    access: ['administrator'],
    body: removeHolidaySchema,
    output: doneSchema,
  },
} as const satisfies Record<string, Endpoint>;
