import type { MessageKind } from '#core/requisition/message.ts';

/** The page of this site on which a message can be acted on, as its reader sees it. */
export function messagePage(
  kind: MessageKind,
  officeId: string | null,
  isOwnOffice: boolean,
): string {
  const page = pages[kind];
  if (isOwnOffice && page.own !== undefined) return `/my-office${page.own}`;
  if (page.centre !== undefined) return page.centre;
  return officeId === null ? '/' : `/offices/${officeId}`;
}

interface Page {
  /** For whoever works at the office, below `/my-office`. */
  readonly own?: string;
  /** For everyone else; the page of the office where left out. */
  readonly centre?: string;
}

const pages: Record<MessageKind, Page> = {
  call_to_collect: { own: '/collect' },
  ready_to_collect: { own: '/collect' },
  allocation_expired: { own: '/ask' },
  statement_due: { own: '/statement' },
  office_silent: { own: '/statement' },
  reorder_reached: { own: '/ask' },
  emergency_reached: { own: '/ask' },
  shipment_overdue: { own: '/receive' },
  receipt_differs: { own: '/receive' },
  case_due: { own: '/receive' },
  report_waiting: { centre: '/citizen-reports' },
  report_overdue: { centre: '/citizen-reports' },
  report_unanswered: { centre: '/citizen-reports' },
  supply_needed: { centre: '/round/draft' },
  word_contradicted: { centre: '/contradictions' },
  loan_due: { own: '/loans' },
  loan_asked: { own: '/loans' },
  move_give: { centre: '/moves' },
  move_get: { centre: '/moves' },
  move_send: { centre: '/moves' },
  move_arrives: { centre: '/moves' },
  move_over: { centre: '/moves' },
  requisition_answered: { own: '/collect' },
  decision_waiting: { centre: '/approvals' },
  decision_made: { own: '' },
  round_proposed: { centre: '/round/draft' },
  work_failed: { centre: '/admin/work' },
};
