import type { settingEndpoints } from '#contract/setting-endpoints.ts';
import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function settingRoutes(_parts: RouteParts): Routes<keyof typeof settingEndpoints> {
  return {
    readPlaces: async () => refuse('not_ready'),
    renameOffice: async () => refuse('not_ready'),
    setLeadTime: async () => refuse('not_ready'),
    readPolicies: async () => refuse('not_ready'),
    proposePolicy: async () => refuse('not_ready'),
    readHolidays: async () => refuse('not_ready'),
    saveHoliday: async () => refuse('not_ready'),
    removeHoliday: async () => refuse('not_ready'),
  };
}
