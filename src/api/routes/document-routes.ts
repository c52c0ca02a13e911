import { mayProposeReversal, proposeReversal } from '#operations/ledger/reverse-document.ts';
import { loadDocument } from '#storage/views/document-view.ts';
import { loadDocuments } from '#storage/views/documents-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { loadWorldVersion } from '#storage/views/world-version.ts';
import { type Routes, refuse } from '../answer.ts';
import { numberOfCursor } from '../number-cursor.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

export function documentRoutes(
  parts: RouteParts,
): Routes<'readDocuments' | 'readDocument' | 'proposeReversal'> {
  return {
    readDocuments: ({ actor, query }) =>
      readSnapshot(parts.database, async (db) => {
        const { after, limit, ...filter } = query;
        const page = { before: numberOfCursor(after), limit };
        const found = await loadDocuments(db, scopeOf(actor), filter, page, parts.today());
        if (!found) {
          const field = filter.account === undefined ? 'office' : 'account';
          return refuse('not_found', { fields: [{ field, said: { key: 'field.not_found' } }] });
        }
        const { ledgerSeq } = await loadWorldVersion(db);
        const next = found.next === null ? null : String(found.next);
        return {
          ...found,
          next,
          lines: [...found.lines],
          accounts: [...found.accounts],
          ledgerSeq,
        };
      }),

    readDocument: ({ actor, params }) =>
      readSnapshot(parts.database, async (db) => {
        const document = await loadDocument(db, scopeOf(actor), params.seq, parts.today());
        if (!document) {
          return refuse('not_found', {
            fields: [{ field: 'seq', said: { key: 'field.not_found' } }],
          });
        }
        return { ...document, mayUndo: await mayProposeReversal(db, actor, document) };
      }),

    proposeReversal: async ({ actor, params, body }) => {
      const offer = { ...params, ...body };
      const proposed = await proposeReversal(parts.database, actor, offer, parts.worldNow());
      if (proposed.outcome !== 'refused') return proposed;
      return refuseAtField(proposed.code, { event_id_reused: 'eventId' }, { not_found: 'seq' });
    },
  };
}
