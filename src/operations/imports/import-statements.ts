/** Daily statements of many offices and days in one transaction, each judged as if it had been sent alone. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Posting } from '#core/ledger/posting.ts';
import { spoiledInAll } from '#core/ledger/spoilage.ts';
import { type Tie, tieStatement } from '#core/ledger/tie-statement.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Tx } from '#storage/db.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { saveQuestions } from '#storage/question-store.ts';
import { type Statement, saveStatements } from '#storage/statement-store.ts';
import { loadStatedFigures } from '#storage/views/stated-figures.ts';
import type { StatementState } from '#storage/views/statement-state.ts';
import { loadStatementStates } from '#storage/views/statement-states.ts';
import { derivedEventId } from '../derived-event-id.ts';
import { questionAbout } from '../office/question-about.ts';
import { type StatementOffer, statementOf, usageOf } from '../office/record-statement.ts';
import { repeatedRows } from './import-observed.ts';
import type { ImportCount, ImportRefusalCode, RowRefusal } from './import-table.ts';
import { loadKnownPlaces, type OfficePlace, officeOf } from './known-places.ts';

export interface StatementRow extends Omit<StatementOffer, 'eventId' | 'officeId'> {
  readonly line: number;
  /** As it stands in the file. */
  readonly office: string;
}

interface Offered {
  readonly line: number;
  readonly offer: StatementOffer;
  readonly office: OfficePlace;
}

/**
 * A statement that is there already, to the last figure, is left alone; another one of its day is refused, because a
 * statement is corrected by its office and with a reason.
 */
export async function importStatements(
  tx: Tx,
  actor: Actor,
  rows: readonly StatementRow[],
  file: { readonly hash: string; readonly today: PlainDate; readonly now: Date },
): Promise<ImportCount> {
  const refusals: RowRefusal[] = [];
  const offered = await offersOf(tx, actor, rows, file.hash, refusals);
  refusals.push(...repeatedRows(offered, ({ offer }) => keyOf(offer), 'date'));
  const places = offered.map(({ offer, office }) => ({ ...offer, timeZone: office.timeZone }));
  const states = await loadStatementStates(tx, places);
  const known = await loadStatedFigures(
    tx,
    states.flatMap((state) => state?.statedAs ?? []),
  );
  let unchanged = 0;
  const fresh: { one: Offered; state: StatementState }[] = [];
  for (const [at, one] of offered.entries()) {
    const state = states[at] ?? null;
    const refused = refusalOf(one, state, file.today);
    const stated = state?.statedAs ? known.get(state.statedAs) : undefined;
    if (refused) refusals.push(refused);
    else if (!stated) fresh.push({ one, state: state! });
    else if (saysTheSame(stated, one.offer)) unchanged++;
    else refusals.push({ line: one.line, column: 'date', code: 'stated_otherwise' });
  }
  refusals.push(...(await keep(tx, actor, fresh, file.now)));
  return { created: fresh.length, changed: 0, unchanged, refusals };
}

async function offersOf(
  tx: Tx,
  actor: Actor,
  rows: readonly StatementRow[],
  fileHash: string,
  refusals: RowRefusal[],
): Promise<Offered[]> {
  const places = await loadKnownPlaces(tx, actor);
  const offered: Offered[] = [];
  for (const { line, office: text, ...said } of rows) {
    const office = officeOf(places, text, line);
    if ('code' in office) {
      refusals.push(office);
      continue;
    }
    const eventId = derivedEventId(`${fileHash} line ${line}`);
    offered.push({ line, office, offer: { ...said, eventId, officeId: office.id } });
  }
  // In the order of days: what is left in the evening is what the next morning begins with.
  return offered.sort(({ offer: one }, { offer: other }) => (one.day < other.day ? -1 : 1));
}

function keyOf({ officeId, subPointId, day }: StatementOffer): string {
  return `${subPointId ?? officeId} ${day}`;
}

function refusalOf(
  { line, offer }: Offered,
  state: StatementState | null,
  today: PlainDate,
): RowRefusal | null {
  const refuse = (column: string, code: ImportRefusalCode) => ({ line, column, code });
  if (!state || state.isClosed) {
    const values = { office: offer.subPointId ?? '' };
    return { ...refuse('sub_point', 'sub_point_unknown'), values };
  }
  if (offer.day > today) return refuse('date', 'in_future');
  const { printersWorking, printersTotal } = offer;
  return printersWorking !== null && printersTotal !== null && printersWorking > printersTotal
    ? refuse('printers_working', 'more_working_than_total')
    : null;
}

/** Posts the uses in one go, then keeps the statements and the questions that differences open. */
async function keep(
  tx: Tx,
  actor: Actor,
  fresh: readonly { one: Offered; state: StatementState }[],
  now: Date,
): Promise<RowRefusal[]> {
  const postings = fresh.map(({ one, state }) => usageOf(one.offer, actor.login, state));
  const offered = postings.filter((posting): posting is Posting => posting !== null);
  const outcomes = await postDocuments(tx, offered, now.toISOString());
  const answers = new Map(offered.map(({ eventId }, at) => [eventId, outcomes[at]!]));
  const refusals: RowRefusal[] = [];
  const statements: Statement[] = [];
  const ties: Tie[] = [];
  // What the statements before in this file have used: the database was asked before they were posted.
  const usedBefore = new Map<string, Blanks>();
  for (const { one, state } of fresh) {
    const { offer, line } = one;
    const answer = answers.get(offer.eventId);
    if (answer?.outcome === 'refused') {
      refusals.push({ line, ...sayRefusal(answer.refusal.code) });
      continue;
    }
    const place = offer.subPointId ?? offer.officeId;
    const before = usedBefore.get(place) ?? 0;
    const { placeDay } = state;
    const tie = tieStatement({ ...offer, ...placeDay, opening: placeDay.opening - before });
    usedBefore.set(place, before + offer.printed + spoiledInAll(offer.spoiled) + offer.testPrints);
    statements.push(
      statementOf(offer, tie, { seq: answer?.seq ?? null, statedBy: actor.login, now }),
    );
    ties.push(tie);
  }
  if (refusals.length > 0) return refusals;
  await saveStatements(tx, statements);
  const questions = statements.flatMap(
    (statement, at) => questionAbout(statement, ties[at]!) ?? [],
  );
  await saveQuestions(tx, questions);
  return [];
}

function sayRefusal(code: string): Pick<RowRefusal, 'column' | 'code' | 'values'> {
  if (code === 'not_enough_blanks' || code === 'not_enough_blanks_later') {
    return { column: 'printed', code: 'not_enough_blanks' };
  }
  if (code === 'occurred_in_future') return { column: 'date', code: 'in_future' };
  if (code === 'event_id_reused') return { column: null, code: 'event_id_reused' };
  return { column: null, code: 'posting_refused', values: { code } };
}

type Figures = Omit<StatementOffer, 'eventId' | 'officeId' | 'subPointId' | 'day'>;

function saysTheSame(stated: Figures, offer: Figures): boolean {
  return JSON.stringify(figuresOf(stated)) === JSON.stringify(figuresOf(offer));
}

/** In one order, whatever the order in which they were read. */
function figuresOf(figures: Figures) {
  const { spoiled, backlog } = figures;
  return [
    figures.printed,
    spoiled.print_failure,
    spoiled.encoding_failure,
    spoiled.factory_defect,
    spoiled.physical_damage,
    figures.testPrints,
    figures.counted,
    figures.printersWorking,
    figures.printersTotal,
    figures.ribbonCardsLeft,
    figures.filmCardsLeft,
    figures.networkUp,
    backlog && [backlog.first_time, backlog.damaged, backlog.lost, backlog.data_change],
  ];
}
