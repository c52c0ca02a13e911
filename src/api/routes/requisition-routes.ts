import type { Actor } from '#core/access/role.ts';
import { assert } from '#core/assert.ts';
import type { ClosedGate } from '#core/requisition/check-requisition.ts';
import type { Done } from '#operations/do-once.ts';
import { answerAppeal, weighAppeal } from '#operations/round/answer-appeal.ts';
import { fileAppeal } from '#operations/round/appeal-cut.ts';
import {
  fileRequisition,
  loadTerms,
  withdrawRequisition,
} from '#operations/round/file-requisition.ts';
import { loadAppeal, loadAppeals } from '#storage/views/appeals-view.ts';
import { loadOfficeName } from '#storage/views/office-name-view.ts';
import { isOfficeInSight } from '#storage/views/office-province.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { loadRequisition, loadRequisitions } from '#storage/views/requisitions-view.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { type Refused, type Routes, refuse, refuseUnknown } from '../answer.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

type Ids =
  | 'readRequisitionForm'
  | 'readRequisitions'
  | 'fileRequisition'
  | 'withdrawRequisition'
  | 'readAppeals'
  | 'fileAppeal'
  | 'readAppealTerms'
  | 'answerAppeal';

export function requisitionRoutes(parts: RouteParts): Routes<Ids> {
  const { database, loadCountry } = parts;
  const clock = () => ({ today: parts.today(), now: parts.worldNow() });

  const requisitionAfter = async (actor: Actor, answer: Done<string>) => {
    if (answer.outcome === 'refused') return refused(answer.code);
    const id = answer.id;
    const found = await loadRequisition(database.db, scopeOf(actor), id, parts.today());
    assert(found !== null, 'a requisition that was kept is in sight');
    return found;
  };
  const appealAfter = async (actor: Actor, answer: Done<string>) => {
    if (answer.outcome === 'refused') return refused(answer.code);
    const found = await loadAppeal(database.db, scopeOf(actor), answer.id, parts.today());
    assert(found !== null, 'an appeal that was kept is in sight');
    return found;
  };

  return {
    readRequisitionForm: ({ actor, query }) => requisitionForm(parts, actor, query.office),

    readRequisitions: ({ actor, query }) =>
      readSnapshot(database, (db) =>
        loadRequisitions(db, scopeOf(actor), query, query, parts.today()),
      ),

    fileRequisition: async ({ actor, body }) => {
      const offer = { ...body, channel: 'screen' as const };
      const answer = await fileRequisition(database, actor, offer, { loadCountry, ...clock() });
      return answer.outcome === 'gates_closed'
        ? gatesClosed(answer.closedGates, answer.emergencyFloor)
        : requisitionAfter(actor, answer);
    },

    withdrawRequisition: async ({ actor, params, body }) => {
      const offer = { ...body, ...params };
      return requisitionAfter(
        actor,
        await withdrawRequisition(database, actor, offer, parts.worldNow()),
      );
    },

    readAppeals: ({ actor, query }) =>
      readSnapshot(database, (db) => loadAppeals(db, scopeOf(actor), query, query, parts.today())),

    fileAppeal: async ({ actor, body }) =>
      appealAfter(actor, await fileAppeal(database, actor, body, clock())),

    answerAppeal: async ({ actor, params, body }) => {
      const offer = { ...body, ...params };
      return appealAfter(
        actor,
        await answerAppeal(database, actor, offer, { loadCountry, ...clock() }),
      );
    },

    readAppealTerms: ({ actor, params: { appealId } }) =>
      readSnapshot(database, async (db) => {
        const weighed = await weighAppeal(db, loadCountry, actor, appealId, parts.today());
        if (!weighed) return refuseUnknown('appealId');
        const { ceiling, claimedMore, reserveFree, most, boxSize } = weighed.terms;
        return { ceiling, claimedMore, reserveFree, most, boxSize };
      }),
  };
}

function requisitionForm(parts: RouteParts, actor: Actor, officeId: string) {
  return readSnapshot(parts.database, async (db) => {
    const today = parts.today();
    const scope = scopeOf(actor);
    const isInSight = await isOfficeInSight(db, scope, officeId);
    const terms = isInSight ? await loadTerms(db, parts.loadCountry, officeId, today) : null;
    const officeName = terms && (await loadOfficeName(db, officeId, today));
    if (!terms || !officeName)
      return refuseAtField('office_unknown', {}, { office_unknown: 'office' });
    const filter = { office: officeId, state: 'open' as const };
    const { items } = await loadRequisitions(db, scope, filter, { limit: 1 }, today);
    const closedGates = [...terms.closedGates];
    return { officeId, officeName, today, ...terms, closedGates, open: items[0] ?? null };
  });
}

/** Each gate says what would open it; the floor says what may be asked for all the same. */
function gatesClosed(closed: readonly ClosedGate[], floor: number): Refused {
  const gates = closed.map(({ gate, value, limit, since }) => ({
    field: 'quantity',
    said: { key: `gate.${gate}` as const, values: { value, limit, since: since ?? '-' } },
  }));
  const open = { field: 'quantity', said: { key: 'gate.floor' as const, values: { floor } } };
  return refuse('gates_closed', { fields: floor > 0 ? [...gates, open] : gates });
}

const mendable = {
  event_id_reused: 'eventId',
  nothing_to_appeal: 'roundId',
  already_appealed: 'roundId',
  quantity_does_not_fit: 'quantity',
  above_ceiling: 'quantity',
  less_than_a_box: 'quantity',
};

function refused(code: string): Refused {
  return refuseAtField(code, mendable, {
    office_unknown: 'officeId',
    round_unknown: 'roundId',
    requisition_unknown: 'requisitionId',
    appeal_unknown: 'appealId',
  });
}
