import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function proposalRoutes(
  _parts: RouteParts,
): Routes<'readProposals' | 'readProposal' | 'decideProposal' | 'withdrawProposal'> {
  return {
    readProposals: async () => refuse('not_ready'),
    readProposal: async () => refuse('not_ready'),
    decideProposal: async () => refuse('not_ready'),
    withdrawProposal: async () => refuse('not_ready'),
  };
}
