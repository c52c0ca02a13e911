/** Which of the things on screen a change concerns: those are read again, the rest stays as it is. */
import type { LiveChange, LiveTopic } from '#contract/live-schema.ts';

/** A reading as `use-api.ts` keys it: the door, the values of its path, those of its query. */
type ReadingKey = readonly [door: string, params: unknown, query: unknown];

/** What does not change by what others do; and forms, which nobody wants to move while filling them in. */
const still = [
  'readSession',
  'readSessions',
  'readOwnFactors',
  'readInvitation',
  'readPaperKeys',
  'readStatementForm',
  'readRequisitionForm',
];

/** The doors that show what a topic is about. Observations (counts, forecasts, policies) are behind every figure. */
const doorsOf: Record<Exclude<LiveTopic, 'observations'>, RegExp> = {
  proposals: /^read(Proposal|SavedRound|Work|Province|Destruction)/,
  cases: /^read(Case|Shipment|StockQuestion)/,
  // Whoever does anything about a move tells the other side.
  messages: /^read(Message|Move|Warning)/,
  requisitions: /^read(Requisition|Round|Appeal|Province)/,
};

export function concerns(change: LiveChange, key: ReadingKey): boolean {
  const [door] = key;
  if (still.includes(door)) return false;
  if (change.topics.some((topic) => topic !== 'observations' && doorsOf[topic].test(door))) {
    return true;
  }
  const isAboutFigures =
    change.kinds.length > 0 || change.offices === null || change.topics.includes('observations');
  if (!isAboutFigures || door === 'readMessages' || door === 'readMessageCounts') return false;
  const office = officeOf(key);
  const isElsewhere =
    office !== null && change.offices !== null && !change.offices.includes(office);
  return !isElsewhere || change.topics.includes('observations');
}

function officeOf([, params, query]: ReadingKey): string | null {
  const named = { ...asObject(params), ...asObject(query) };
  const office = named.officeId ?? named.office;
  return typeof office === 'string' ? office : null;
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
