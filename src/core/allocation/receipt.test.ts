import { expect, test } from 'vitest';
import {
  checkCounted,
  checkSettlement,
  differs,
  receiptPosting,
  settlementPosting,
} from './receipt.ts';

const shipment = { id: 'P2017-001-3215', officeId: '3215', sent: 20_000 };
const recording = { eventId: 'e', occurredAt: '2017-11-29T03:00:00Z', actor: 'o', reference: 'TT' };
const damaged = (blanks: number) => ({ reason: 'damaged' as const, blanks });

test.each([
  ['all there', 20_000, [], 0, null, false],
  ['20 missing', 19_980, [], 20, null, true],
  ['12 damaged', 19_988, [damaged(12)], 0, null, true],
  ['12 damaged, 8 missing', 19_980, [damaged(12)], 8, null, true],
  ['10 forgotten', 19_980, [], 10, { sum: 19_990 }, true],
  ['10 too many', 20_010, [], 0, { sum: 20_010 }, false],
  ['nothing came', 0, [], 20_000, null, true],
])('%s', (_what, accepted, rejected, missing, answer, isDifference) => {
  const counted = { accepted, rejected, missing };
  expect(checkCounted(20_000, counted)).toEqual(answer);
  expect(differs(counted)).toBe(isDifference);
});

test('a receipt empties the account of the shipment', () => {
  const counted = { accepted: 19_970, rejected: [damaged(4), damaged(6)], missing: 20 };
  const { entries, opens } = receiptPosting(shipment, counted, recording);
  expect(entries).toEqual([
    { account: 'in_transit:P2017-001-3215', amount: -20_000 },
    { account: 'on_hand:3215', amount: 19_970 },
    { account: 'rejected:3215', amount: 10 },
    { account: 'dispute:P2017-001-3215', amount: 20 },
  ]);
  expect(opens?.map(({ code }) => code)).toEqual(entries.slice(1).map(({ account }) => account));
});

test.each([
  ['found and written off', { foundAtOffice: 5, foundInStore: 0, writtenOff: 15 }, null],
  ['one left over', { foundAtOffice: 5, foundInStore: 0, writtenOff: 14 }, { sum: 19 }],
])('a settlement: %s', (_what, settlement, answer) => {
  expect(checkSettlement(20, settlement)).toEqual(answer);
});

test('a settlement of nothing missing is no document', () => {
  const none = { foundAtOffice: 0, foundInStore: 0, writtenOff: 0 };
  expect(settlementPosting(shipment, none, recording)).toBeNull();
  const found = settlementPosting(shipment, { ...none, foundInStore: 20 }, recording);
  expect(found?.entries).toEqual([
    { account: 'dispute:P2017-001-3215', amount: -20 },
    { account: 'reserve', amount: 20 },
  ]);
});
