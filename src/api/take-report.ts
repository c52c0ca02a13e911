/** Takes a report that has come through any of the doors, and answers what its citizen is told. */
import { assert } from '#core/assert.ts';
import {
  fileCitizenReport,
  markOfCode,
  type ReportOffer,
  type ReportSource,
} from '#operations/citizen-report/file-citizen-report.ts';
import { loadReceipt } from '#storage/views/citizen-reports-view.ts';
import { type Refused, refuse } from './answer.ts';
import { groupedReceiptCode, receiptCodeOf } from './receipt-code.ts';
import { refuseAtField } from './refuse-at-field.ts';
import type { RouteParts } from './route-parts.ts';

/** Refusals with the field of a report that mends them. */
export const mendable = {
  event_id_reused: 'eventId',
  occurred_in_future: 'day',
  too_long_ago: 'day',
  reopened_too_often: 'step',
};
export const notFound = {
  office_unknown: 'officeId',
  report_unknown: 'reportId',
  code_unknown: 'receiptCode',
};

export async function takeReport(parts: RouteParts, offer: ReportOffer, source: ReportSource) {
  const code = receiptCodeOf(parts.box, offer.eventId);
  const answer = await fileCitizenReport(parts, offer, source, code, clockOf(parts));
  if (answer.outcome === 'refused') return refused(answer.code);
  const receipt = await loadReceipt(parts.database.db, markOfCode(parts.box, code), parts.today());
  assert(receipt !== null, 'a report that was filed is there');
  const { state, verdict, cause, dueOn } = receipt;
  return { receiptCode: groupedReceiptCode(code), state, verdict, cause, dueOn };
}

function refused(code: string): Refused {
  return code === 'too_many_reports'
    ? refuse(code, { retryAfterSeconds: 3_600 })
    : refuseAtField(code, mendable, notFound);
}

export function clockOf(parts: RouteParts) {
  return { today: parts.today(), now: parts.worldNow() };
}
