import { type RoundSubmitted, submitRound } from '#operations/round/submit-round.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { loadRound, loadRoundLine, loadRounds } from '#storage/views/rounds-view.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { type Refused, type Routes, refuse, refuseUnknown } from '../answer.ts';
import { numberOfCursor } from '../number-cursor.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

export function savedRoundRoutes(
  parts: RouteParts,
): Routes<'proposeRound' | 'readSavedRounds' | 'readSavedRound' | 'readSavedAllocation'> {
  const { database, loadCountry, today, worldNow } = parts;
  return {
    proposeRound: async ({ actor, body }) => {
      const { eventId, adjustments, shownHash, ...choice } = body;
      const offer = { eventId, choice, adjustments, shownHash };
      const submitted = await submitRound(database, loadCountry, actor, offer, today(), worldNow());
      if (submitted.outcome === 'refused') {
        return refusedRound(
          submitted,
          adjustments.map(({ officeId }) => officeId),
        );
      }
      const { outcome, id: roundId, contentHash } = submitted;
      return { outcome, roundId, contentHash };
    },

    readSavedRounds: async ({ query }) => {
      const { after, limit, state } = query;
      const page = { after: numberOfCursor(after), limit };
      const { items, next } = await loadRounds(database.db, { state }, page);
      return { items, next: next === null ? null : String(next) };
    },

    readSavedRound: ({ actor, params }) =>
      readSnapshot(
        database,
        async (db) =>
          (await loadRound(db, actor, params.roundId, today())) ?? refuseUnknown('roundId'),
      ),

    readSavedAllocation: async ({ actor, params: { roundId, officeId } }) =>
      (await loadRoundLine(database.db, scopeOf(actor), roundId, officeId, today())) ??
      refuseUnknown('officeId'),
  };
}

/** An adjustment that cannot be carried out is named by its place in what was sent. */
function refusedRound(
  refusal: Extract<RoundSubmitted, { outcome: 'refused' }>,
  adjustedOffices: readonly string[],
): Refused {
  if (!('officeId' in refusal)) {
    return refuseAtField(refusal.code, {}, { policy_unknown: 'policy' });
  }
  const { officeId, decided } = refusal;
  const at = `adjustments.${adjustedOffices.lastIndexOf(officeId)}`;
  switch (refusal.code) {
    case 'adjustment_not_down':
      return refuse('adjustment_not_down', {
        fields: [
          {
            field: `${at}.granted`,
            said: { key: 'field.at_most_decided', values: { decided } },
          },
        ],
      });
    case 'adjusted_twice':
      return refuse('bad_input', {
        fields: [{ field: `${at}.officeId`, said: { key: 'field.twice' } }],
      });
    case 'office_not_in_round':
      return refuseUnknown(`${at}.officeId`);
  }
}
