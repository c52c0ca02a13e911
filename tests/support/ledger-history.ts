/** Histories of a small ledger, likely and unlikely, for whoever holds the ledger against its rules. */
import fc from 'fast-check';
import { type AccountKind, accountKinds } from '#core/ledger/account.ts';
import type { Ledger } from '#core/ledger/ledger.ts';
import { type MovementKind, movementKinds } from '#core/ledger/movement-kind.ts';
import { postMovement } from '#core/ledger/post-movement.ts';
import type { Posting, PostingOutcome } from '#core/ledger/posting.ts';
import { reversalPosting } from '#core/ledger/reversal-posting.ts';
import { inputHash } from '#storage/ledger-store.ts';

interface Batch {
  readonly recordedAt: string;
  readonly steps: readonly Step[];
}

/** One document to offer; what it is may depend on what was posted so far. */
type Step = (ledger: Ledger, sent: readonly Posting[]) => Posting;

export const historyOffices = ['3204', '3205'];

/** Two offices, 60 blanks in the reserve, 20 at the first: little, so that histories run into the walls. */
export const openingPosting: Posting = {
  eventId: 'opening',
  kind: 'opening',
  occurredAt: '2017-11-20T08:00:00+07:00',
  actor: 'planner',
  reference: 'SA-1',
  entries: [
    { account: 'maker', amount: -80 },
    { account: 'reserve', amount: 60 },
    { account: 'on_hand:3204', amount: 20 },
  ],
  opens: [
    ...(['maker', 'reserve', 'missing', 'cardholders'] as const).map((kind) => ({
      code: kind,
      kind,
      officeId: null,
    })),
    ...historyOffices.flatMap((officeId) =>
      (['on_hand', 'printed', 'spoiled', 'destroyed', 'invalid_card'] as const).map((kind) => ({
        code: `${kind}:${officeId}`,
        kind,
        officeId,
      })),
    ),
  ],
};

const codes = [
  'maker',
  'reserve',
  'missing',
  'cardholders',
  ...historyOffices.flatMap((office) =>
    ['on_hand', 'printed', 'spoiled', 'invalid_card'].map((kind) => `${kind}:${office}`),
  ),
  'allocated:1',
  'in_transit:1',
  'in_transit:2',
  'dispute:1',
  'nowhere',
];
const moments = [
  '2017-11-20T08:00:00+07:00',
  '2017-11-20T08:59:59.999+07:00',
  '2017-11-20T02:00:00Z',
  '2017-11-20T10:00:00.0005+08:00',
  '2017-11-21T08:00:00+07:00',
  '2017-11-22T08:00:00+07:00',
];
const kinds = Object.keys(movementKinds) as MovementKind[];

const code = fc.constantFrom(...codes);
const opens = fc.array(
  fc.record({
    code: fc.oneof(
      { weight: 4, arbitrary: code },
      { weight: 1, arbitrary: fc.string({ maxLength: 5, unit: 'grapheme-ascii' }) },
    ),
    kind: fc.constantFrom<AccountKind>(...accountKinds),
    officeId: fc.constantFrom(null, ...historyOffices),
  }),
  { maxLength: 2 },
);

/** Two ends of the kinds that the movement allows: most of these are good. */
const likely = fc
  .record({
    kind: fc.constantFrom(...kinds),
    from: fc.nat(20),
    to: fc.nat(20),
    amount: fc.integer({ min: 1, max: 40 }),
    shipment: fc.constantFrom('1', '2'),
  })
  .map(({ kind, from, to, amount, shipment }) => {
    const rule = movementKinds[kind];
    const source = pick(
      codes.filter((one) => says(one, rule.from)),
      from,
    );
    const target = pick(
      codes.filter((one) => says(one, rule.to)),
      to,
    );
    const opened = {
      handover: { code: `in_transit:${shipment}`, kind: 'in_transit' as const },
      allocation: { code: 'allocated:1', kind: 'allocated' as const },
    }[kind as string] ?? { code: 'dispute:1', kind: 'dispute' as const };
    return {
      kind,
      entries: [
        { account: source, amount: -amount },
        { account: target, amount },
      ],
      opens: [{ ...opened, officeId: '3204' }],
    };
  });

/** Anything at all. */
const nonsense = fc.record({
  kind: fc.constantFrom(...kinds),
  entries: fc.array(
    fc.record({
      account: code,
      amount: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: -3, max: 3 }) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(0.5, 1e12, -1e12, 1e12 + 1, 2 ** 53, Number.NaN),
        },
      ),
    }),
    { maxLength: 4 },
  ),
  opens,
});

/** Good but for the kind, or for an account that it opens. */
const nearlyGood = fc
  .record({ content: likely, kind: fc.constantFrom(...kinds), opens })
  .chain(({ content, kind, opens: other }) =>
    fc.constantFrom({ ...content, kind }, { ...content, opens: other }),
  );

// Few ids: clashes happen in every history.
const eventId = fc.nat(200).map((id) => `event ${id}`);

const fresh: fc.Arbitrary<Step> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: likely },
      { weight: 2, arbitrary: nearlyGood },
      { weight: 1, arbitrary: nonsense },
    ),
    fc.record({
      eventId,
      occurredAt: fc.constantFrom(...moments),
      actor: fc.constantFrom('planner', 'garut'),
      reference: fc.constantFrom('BAST-1', "O'Brien; DROP TABLE document --", '"\\'),
    }),
  )
  .map(([content, head]) => () => ({ ...head, ...content }));

/** Sent a second time, in the same batch or a later one. */
const again: fc.Arbitrary<Step> = fc
  .nat()
  .map((which) => (_, sent) => sent[which % sent.length] ?? openingPosting);

/** Undoes something that was posted; now and then not quite. */
const undoing: fc.Arbitrary<Step> = fc
  .record({
    which: fc.nat(),
    eventId,
    change: fc.oneof(
      { weight: 3, arbitrary: fc.constant({}) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Partial<Posting>>(
          { occurredAt: moments[1]! },
          { kind: 'adjustment' },
          { entries: [] },
          { entries: openingPosting.entries },
          ...[0, -1, 1, 2.5, 40, 1e300, Number.NaN].map((reverses) => ({ reverses })),
        ),
      },
    ),
  })
  .map(({ which, eventId: id, change }) => (ledger) => {
    const posted = [...ledger.documents.values()];
    const { seq, occurredAt, entries } = posted[which % posted.length]!;
    const document = { seq, occurredAt: new Date(occurredAt).toISOString(), entries };
    const head = { eventId: id, actor: 'planner', reference: 'BA-1' };
    const reversal = reversalPosting(document, head);
    const swapped = which % 2 === 0 ? reversal.entries : [...reversal.entries].reverse();
    return { ...reversal, entries: swapped, ...change };
  });

/** Up to six batches: fresh documents at any moment, so that many come in late; repetitions; reversals. */
export const history: fc.Arbitrary<Batch[]> = fc.array(
  fc.record({
    steps: fc.array(
      fc.oneof(
        { weight: 7, arbitrary: fresh },
        { weight: 1, arbitrary: again },
        { weight: 2, arbitrary: undoing },
      ),
      { minLength: 1, maxLength: 25 },
    ),
    recordedAt: fc.constantFrom(...moments.slice(1)),
  }),
  { minLength: 1, maxLength: 6 },
);

interface PostedBatch {
  readonly ledger: Ledger;
  readonly postings: readonly Posting[];
  readonly outcomes: readonly PostingOutcome[];
}

/** What the core says to each step, one after the other; `sent` grows by what was offered. */
export function postBatch(start: Ledger, batch: Batch, sent: Posting[]): PostedBatch {
  let ledger = start;
  const postings: Posting[] = [];
  const outcomes = batch.steps.map((step) => {
    const posting = step(ledger, sent);
    sent.push(posting);
    postings.push(posting);
    const decided = postMovement(ledger, posting, inputHash(posting), batch.recordedAt);
    ledger = decided.ledger;
    return decided.outcome;
  });
  return { ledger, postings, outcomes };
}

export const openingBatch: Batch = {
  recordedAt: '2017-11-20T09:00:00+07:00',
  steps: [() => openingPosting],
};

function says(account: string, allowed: readonly AccountKind[]): boolean {
  return allowed.some((kind) => account === kind || account.startsWith(`${kind}:`));
}

function pick(from: readonly string[], index: number): string {
  return from[index % from.length] ?? 'nowhere';
}
