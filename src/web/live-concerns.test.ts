import { describe, expect, it } from 'vitest';
import type { LiveChange } from '#contract/live-schema.ts';
import { concerns } from './live-concerns.ts';

const nothing: LiveChange = { ledgerSeq: 7, kinds: [], offices: [], topics: [] };
const usage: LiveChange = { ...nothing, kinds: ['usage'], offices: ['3205'] };
const control = ['readControlRoom', null, null] as const;
const garut = ['readOffice', { officeId: '3205' }, null] as const;
const karawang = ['readOffice', { officeId: '3215' }, null] as const;
const documents = ['readDocuments', null, { office: '3215' }] as const;

describe('a change concerns', () => {
  it.each<[string, LiveChange, readonly [string, unknown, unknown], boolean]>([
    ['what shows the whole country', usage, control, true],
    ['the office it names', usage, garut, true],
    ['no other office', usage, karawang, false],
    ['no documents of another office', usage, documents, false],
    ['every office when there are too many to name', { ...usage, offices: null }, karawang, true],
    ['every figure when counts changed', { ...nothing, topics: ['observations'] }, karawang, true],
    [
      'proposals when one changed',
      { ...nothing, topics: ['proposals'] },
      ['readProposals', null, null],
      true,
    ],
    [
      'no figures when only a proposal changed',
      { ...nothing, topics: ['proposals'] },
      control,
      false,
    ],
    [
      'messages when one came',
      { ...nothing, topics: ['messages'] },
      ['readMessageCounts', null, null],
      true,
    ],
    ['no messages when a document came', usage, ['readMessages', null, null], false],
    ['never the session', { ...usage, offices: null }, ['readSession', null, null], false],
    [
      'never a form that is being filled in',
      usage,
      ['readStatementForm', null, { office: '3205' }],
      false,
    ],
  ])('%s', (_, change, key, expected) => {
    expect(concerns(change, key)).toBe(expected);
  });
});
