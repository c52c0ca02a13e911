import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function ownFactorRoutes(
  _parts: RouteParts,
): Routes<
  | 'readInvitation'
  | 'acceptInvitation'
  | 'readOwnFactors'
  | 'changePassword'
  | 'renewRecoveryCodes'
  | 'startPasskey'
  | 'addPasskey'
  | 'removePasskey'
> {
  return {
    readInvitation: async () => refuse('not_ready'),
    acceptInvitation: async () => refuse('not_ready'),
    readOwnFactors: async () => refuse('not_ready'),
    changePassword: async () => refuse('not_ready'),
    renewRecoveryCodes: async () => refuse('not_ready'),
    startPasskey: async () => refuse('not_ready'),
    addPasskey: async () => refuse('not_ready'),
    removePasskey: async () => refuse('not_ready'),
  };
}
