import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function signInRoutes(
  _parts: RouteParts,
): Routes<
  | 'startPasskeySignIn'
  | 'signInWithPasskey'
  | 'confirmWithPasskey'
  | 'startOidcSignIn'
  | 'signInWithOidc'
  | 'startPasskey'
  | 'addPasskey'
  | 'removePasskey'
> {
  return {
    startPasskeySignIn: async () => refuse('not_ready'),
    signInWithPasskey: async () => refuse('not_ready'),
    confirmWithPasskey: async () => refuse('not_ready'),
    startOidcSignIn: async () => refuse('not_ready'),
    signInWithOidc: async () => refuse('not_ready'),
    startPasskey: async () => refuse('not_ready'),
    addPasskey: async () => refuse('not_ready'),
    removePasskey: async () => refuse('not_ready'),
  };
}
