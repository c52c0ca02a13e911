/** Takes a report: from the form, from an agent who has a citizen on the line, or from another channel. */
import { daysBetween, type PlainDate } from '#core/calendar.ts';
import type {
  CitizenAnswer,
  ReportChannel,
  WantedCard,
} from '#core/citizen-report/citizen-report.ts';
import { maskPersonalData } from '#core/citizen-report/mask-personal-data.ts';
import {
  type Admission,
  admitPlainReport,
  admitReport,
} from '#core/citizen-report/report-weight.ts';
import { momentsOfDay } from '#core/ledger/usage-posting.ts';
import type { OfficeId } from '#core/place.ts';
import { type Act, claimAct } from '#storage/act-store.ts';
import {
  countOfNetwork,
  countPlainReports,
  saveFiledReport,
} from '#storage/citizen-report-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import { loadCountedPlace } from '#storage/views/counted-place.ts';
import { loadRestAt } from '#storage/views/rest-at.ts';
import type { SecretBox } from '../access/secret-box.ts';
import { runWholly } from '../run-operation.ts';
import { startNextSteps } from './start-next-steps.ts';
import { triageWithin } from './triage-citizen-reports.ts';

export interface ReportOffer {
  readonly eventId: string;
  readonly officeId: OfficeId;
  readonly subPointId: string | null;
  readonly day: PlainDate;
  readonly wanted: WantedCard;
  readonly said: CitizenAnswer;
  /** The citizen's own words; numbers of persons are taken out here. */
  readonly ownWords: string | null;
  /** For a call back, and nothing else. */
  readonly phone: string | null;
}

/** Where it comes from: who took it, for the forms the network, and for the form with scripts the solved challenge. */
export interface ReportSource {
  readonly channel: ReportChannel;
  readonly takenBy: string | null;
  /** The first part of the address, shared by neighbours; null where people speak through an agent or a machine. */
  readonly network: string | null;
  readonly proof: string | null;
}

export type ReportRefusal =
  | 'office_unknown'
  | 'occurred_in_future'
  | 'too_long_ago'
  | 'too_many_reports'
  | 'proof_used'
  | 'event_id_reused';

export type ReportFiled =
  | { readonly outcome: 'filed' | 'already_filed'; readonly id: string }
  | { readonly outcome: 'refused'; readonly code: ReportRefusal };

/** What happened longer ago can no longer be held against anything. */
const daysAgoMax = 30;

export function fileCitizenReport(
  { database, box }: { readonly database: Database; readonly box: SecretBox },
  offer: ReportOffer,
  source: ReportSource,
  receiptCode: string,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<ReportFiled> {
  return runWholly(database, async (tx): Promise<ReportFiled> => {
    const actor = source.takenBy ?? 'citizen';
    const at = now.toISOString();
    const claim = await claimAct(tx, { eventId: offer.eventId, actor, input: offer, at });
    if (claim === 'event_id_reused') return { outcome: 'refused', code: claim };
    if (claim === 'repeated') return { outcome: 'already_filed', id: offer.eventId };
    const refusal =
      (await claimProof(tx, source, { actor, input: offer.eventId, at })) ??
      checkDay(offer.day, today) ??
      (await save(tx, box, offer, source, receiptCode, { today, now }));
    if (refusal !== null) return { outcome: 'refused', code: refusal };
    return { outcome: 'filed', id: offer.eventId };
  });
}

/** A solved challenge is good for one report. */
async function claimProof(
  tx: Tx,
  { proof }: ReportSource,
  act: Omit<Act, 'eventId'>,
): Promise<'proof_used' | null> {
  if (proof === null) return null;
  const claim = await claimAct(tx, { ...act, eventId: `proof ${proof}` });
  return claim === 'new' ? null : 'proof_used';
}

function checkDay(day: PlainDate, today: PlainDate): 'occurred_in_future' | 'too_long_ago' | null {
  if (day > today) return 'occurred_in_future';
  return daysBetween(day, today) > daysAgoMax ? 'too_long_ago' : null;
}

async function save(
  tx: Tx,
  box: SecretBox,
  offer: ReportOffer,
  source: ReportSource,
  receiptCode: string,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<'office_unknown' | 'too_many_reports' | null> {
  const { eventId: id, officeId, subPointId, day } = offer;
  const timeZone = await loadCountedPlace(tx, { officeId, subPointId });
  if (timeZone === null) return 'office_unknown';
  const networkMark = markOfNetwork(box, source.network, now);
  const admission = await admissionOf(tx, source, { networkMark, officeId }, hourBefore(now));
  if (admission === 'refused') return 'too_many_reports';
  const end = momentsOfDay(day, timeZone).end;
  await saveFiledReport(tx, {
    id,
    officeId,
    subPointId,
    day,
    said: offer.said,
    wanted: offer.wanted,
    ledgerSaid: await loadRestAt(tx, { officeId, subPointId: null }, end),
    channel: source.channel,
    takenBy: source.takenBy,
    filedAt: now.toISOString(),
    ownWords: offer.ownWords === null ? null : maskPersonalData(offer.ownWords),
    phone: offer.phone === null ? null : box.seal(Buffer.from(offer.phone), `report ${id}`),
    codeMark: markOfCode(box, receiptCode),
    networkMark,
    state: admission === 'quarantined' ? 'quarantined' : 'new',
  });
  if (admission === 'admitted') {
    await triageWithin(tx, [id], now);
    await startNextSteps(tx, [officeId], today, now);
  }
  return null;
}

async function admissionOf(
  tx: Tx,
  { channel }: ReportSource,
  { networkMark, officeId }: { readonly networkMark: string | null; readonly officeId: OfficeId },
  since: string,
): Promise<Admission> {
  if (networkMark === null) return 'admitted';
  return channel === 'plain'
    ? admitPlainReport(await countPlainReports(tx, { networkMark, officeId }, since))
    : admitReport(await countOfNetwork(tx, networkMark, since));
}

/** Under a key of the day: tomorrow the same network has another mark. */
function markOfNetwork(box: SecretBox, network: string | null, now: Date): string | null {
  return network === null ? null : box.mark(`network ${now.toISOString().slice(0, 10)} ${network}`);
}

export function markOfCode(box: SecretBox, receiptCode: string): string {
  return box.mark(`receipt code ${receiptCode}`);
}

function hourBefore(now: Date): string {
  return new Date(now.getTime() - 3_600_000).toISOString();
}
