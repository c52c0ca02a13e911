import { assert } from '#core/assert.ts';
import { answerQuestion } from '#operations/office/answer-question.ts';
import { recordCount } from '#operations/office/record-count.ts';
import {
  loadCountAnswer,
  loadCounts,
  loadQuestion,
  loadQuestions,
} from '#storage/views/counts-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { scopeOf } from '#storage/views/scope.ts';
import type { Routes } from '../answer.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

const mendable = {
  event_id_reused: 'eventId',
  occurred_in_future: 'day',
  reason_does_not_fit: 'answer.reason',
  nothing_missing: 'answer.reason',
};
const notFound = { office_unknown: 'officeId', question_unknown: 'questionId' };

export function stockCountRoutes(
  parts: RouteParts,
): Routes<'readCounts' | 'recordCount' | 'readStockQuestions' | 'answerStockQuestion'> {
  const { database } = parts;
  const clock = () => ({ today: parts.today(), now: parts.worldNow() });
  return {
    readCounts: ({ actor, query }) =>
      readSnapshot(database, (db) =>
        loadCounts(db, scopeOf(actor), query.office, query, parts.today()),
      ),

    recordCount: async ({ actor, body }) => {
      const answer = await recordCount(database, actor, body, clock());
      if (answer.outcome === 'refused') return refuseAtField(answer.code, mendable, notFound);
      return loadCountAnswer(database.db, answer.id);
    },

    readStockQuestions: ({ actor, query }) =>
      readSnapshot(database, (db) =>
        loadQuestions(db, scopeOf(actor), query, query, parts.today()),
      ),

    answerStockQuestion: async ({ actor, params, body }) => {
      const answer = await answerQuestion(database, actor, { ...body, ...params }, clock());
      if (answer.outcome === 'refused') return refuseAtField(answer.code, mendable, notFound);
      const question = await loadQuestion(database.db, scopeOf(actor), answer.id, parts.today());
      assert(question !== null, 'a question that was answered is in sight');
      return question;
    },
  };
}
