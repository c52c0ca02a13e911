import type { StatementForm, StatementRecorded } from '#contract/statement-schema.ts';
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import { workingCalendar } from '#core/calendar.ts';
import { statementsDue } from '#core/ledger/statement.ts';
import { correctStatement, type StatementCorrected } from '#operations/office/correct-statement.ts';
import {
  type StatementRecorded as Recorded,
  recordStatement,
} from '#operations/office/record-statement.ts';
import type { Db } from '#storage/db.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadOfficeName } from '#storage/views/office-name-view.ts';
import { countOpenQuestions } from '#storage/views/open-questions.ts';
import { loadPrintTotal } from '#storage/views/print-totals.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { type Scope, scopeOf } from '#storage/views/scope.ts';
import { loadStatementState, type StatedPlace } from '#storage/views/statement-state.ts';
import {
  loadStatedDays,
  loadStatementDefaults,
  loadStatementPage,
} from '#storage/views/statements-view.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

/** More are counted and not listed. */
const dueDaysShown = 10;

export function statementRoutes(
  parts: RouteParts,
): Routes<'readStatementForm' | 'readStatements' | 'recordStatement' | 'correctStatement'> {
  const clock = () => ({ today: parts.today(), now: parts.worldNow() });
  return {
    readStatementForm: ({ actor, query }) =>
      readSnapshot(parts.database, async (db) => {
        const place = { officeId: query.office, subPointId: query.subPoint ?? null };
        if (!isOwnPlace(actor, place)) return unknownPlace();
        return (
          (await statementForm(db, scopeOf(actor), place, query.day, parts.today())) ??
          unknownPlace()
        );
      }),

    readStatements: ({ actor, query }) => {
      const { office, subPoint = null, after, limit } = query;
      const filter = { officeId: office, subPointId: subPoint, withCorrected: true };
      return readSnapshot(parts.database, (db) =>
        loadStatementPage(db, scopeOf(actor), filter, { after, limit }),
      );
    },

    recordStatement: async ({ actor, body }) => {
      if (printersDisagree(body)) return disagreeing();
      const { database, postings } = parts;
      return answerOf(await recordStatement(database, postings, actor, body, clock()));
    },

    correctStatement: async ({ actor, body }) => {
      if (printersDisagree(body)) return disagreeing();
      return answerOf(await correctStatement(parts.database, actor, body, clock()));
    },
  };
}

async function statementForm(
  db: Db,
  scope: Scope,
  place: Pick<StatedPlace, 'officeId' | 'subPointId'>,
  wanted: PlainDate | undefined,
  today: PlainDate,
): Promise<StatementForm | null> {
  const { stated, since } = await loadStatedDays(db, { ...place, day: today });
  const calendar = workingCalendar(await loadHolidays(db));
  const due = statementsDue(stated, { since: since ?? today, until: today }, calendar);
  const day = wanted ?? due[0] ?? today;
  const state = await loadStatementState(db, { ...place, day }, '');
  const officeName = await loadOfficeName(db, place.officeId, today);
  if (!state || officeName === null) return null;
  const { opening, cameIn, wentOut } = state.placeDay;
  const filter = { ...place, day, withCorrected: false };
  const standing = await loadStatementPage(db, scope, filter, { limit: 1 });
  const isOffice = place.subPointId === null;
  return {
    ...place,
    officeName,
    today,
    day,
    dueDays: due.slice(0, dueDaysShown),
    dueCount: due.length,
    opening,
    cameIn,
    wentOut,
    available: opening + cameIn - wentOut,
    stated: standing.items[0] ?? null,
    defaults: await loadStatementDefaults(db, { ...place, day }),
    printJobs: isOffice ? await loadPrintTotal(db, place.officeId, day) : null,
    openQuestions: await countOpenQuestions(db, place),
  };
}

function isOwnPlace(
  actor: Actor,
  { officeId, subPointId }: Pick<StatedPlace, 'officeId' | 'subPointId'>,
): boolean {
  return (
    actor.officeId === officeId && (actor.subPointId === null || actor.subPointId === subPointId)
  );
}

function unknownPlace(): Refused {
  return refuse('not_found', {
    fields: [{ field: 'office', said: { key: 'field.not_found' } }],
  });
}

function printersDisagree(body: {
  readonly printersWorking: number | null;
  readonly printersTotal: number | null;
}): boolean {
  return (body.printersWorking ?? 0) > (body.printersTotal ?? Number.POSITIVE_INFINITY);
}

function disagreeing(): Refused {
  return refuse('bad_input', {
    fields: [{ field: 'printersWorking', said: { key: 'field.working_above_total' } }],
  });
}

const mendable = {
  event_id_reused: 'eventId',
  occurred_in_future: 'day',
  closed_by_adjustment: 'day',
  already_stated: 'day',
  already_corrected: 'corrects',
  not_enough_blanks: 'printed',
  not_enough_blanks_later: 'printed',
  sub_point_closed: 'subPointId',
};

function answerOf(answer: Recorded | StatementCorrected): StatementRecorded | Refused {
  switch (answer.outcome) {
    case 'refused':
      return refuseAtField(answer.code, mendable, {
        office_unknown: 'officeId',
        sub_point_unknown: 'subPointId',
        statement_unknown: 'corrects',
      });
    case 'proposed':
      return { ...answer, seq: null, tie: null, questionId: null };
    default:
      return { ...answer, proposalId: null };
  }
}
