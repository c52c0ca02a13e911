/** An office's ask for blanks: its words, without the rules. */

export const requisitionStates = [
  'open',
  /** A later ask of the same office took its place. */
  'replaced',
  'withdrawn',
  'allocated',
  'handed_over',
] as const;

export type RequisitionState = (typeof requisitionStates)[number];

export const requisitionReasons = [
  /** What is used up again. */
  'regular',
  /** Records wait that could be printed. */
  'backlog',
  /** An election, an enrolment campaign, a disaster, a region that is split. */
  'event',
  /** Below the emergency point. */
  'emergency',
] as const;

export type RequisitionReason = (typeof requisitionReasons)[number];

/** How the ask came in. */
export const requisitionChannels = ['screen', 'file', 'api', 'letter', 'phone'] as const;

export type RequisitionChannel = (typeof requisitionChannels)[number];

/** What must be in order before an office may ask, in the order in which they are shown. */
export const requisitionGates = [
  'statement_due',
  'count_old',
  'gap_unexplained',
  'loan_overdue',
] as const;

export type RequisitionGate = (typeof requisitionGates)[number];

/** What an office claims when it appeals against a cut; each is a number that can be checked. */
export const appealClaims = [
  'capacity_higher',
  'backlog_higher',
  'stock_lower',
  'shipment_not_received',
  'event_coming',
] as const;

export type AppealClaim = (typeof appealClaims)[number];

export const appealAnswers = ['upheld', 'partly_upheld', 'dismissed'] as const;

export type AppealAnswer = (typeof appealAnswers)[number];
