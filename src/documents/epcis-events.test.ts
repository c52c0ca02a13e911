/** Every movement as an event: valid by the rules of EPCIS 2.0, and no blank more or fewer than the ledger moved. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { epcisContext, epcisDocumentSchema } from '#contract/epcis-schema.ts';
import { accountKinds } from '#core/ledger/account.ts';
import { type MovementKind, movementKinds } from '#core/ledger/movement-kind.ts';
import { blankoContext, epcisEvents, type LedgerMove } from './epcis-events.ts';
import { readEpcisDeliveries } from './read-epcis-delivery.ts';

/** GS1's own schema, and our stricter rules: an event has to satisfy both. */
const validators = [
  [new Ajv({ allErrors: true, strict: false }), 'gs1-epcis-document.json'],
  [new Ajv2020({ allErrors: true, strict: false }), 'epcis-2.0-events.json'],
].map(([ajv, name]) => {
  const schema = readFileSync(new URL(`../../tests/schemas/${name}`, import.meta.url), 'utf8');
  ajvFormats.default(ajv as Ajv);
  return (ajv as Ajv).compile(JSON.parse(schema));
});

function faultsOf(eventList: readonly unknown[]) {
  const document = {
    '@context': [epcisContext, blankoContext],
    id: 'urn:blanko:query:test',
    type: 'EPCISQueryDocument',
    schemaVersion: '2.0',
    creationDate: '2017-11-23T02:00:00.000Z',
    epcisBody: { queryResults: { queryName: 'events', resultsBody: { eventList } } },
  };
  return validators.flatMap((validate) => {
    validate(document);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  });
}

const central = ['maker', 'reserve', 'cardholders'];

/** A movement of that kind from its first source to all its targets, a hundred blanks each. */
function moveOf(kind: MovementKind, change: Partial<LedgerMove> = {}): LedgerMove {
  const { from, to }: { from: readonly string[]; to: readonly string[] } = movementKinds[kind];
  const entry = (account: string, amount: number, office: string) => ({
    account: central.includes(account) ? account : `${account}:${office}`,
    kind: accountKinds.find((known) => known === account)!,
    officeId: central.includes(account) ? null : office,
    timeZone: central.includes(account) ? null : ('Asia/Jayapura' as const),
    amount,
  });
  return {
    seq: 42,
    kind,
    occurredAt: '2017-11-23T01:00:00.000Z',
    recordedAt: '2017-11-23T01:05:00.000Z',
    reference: 'BAST/0042/2017',
    reverses: null,
    reversedKind: null,
    lot: kind === 'delivery' ? 'Lot 2/2017' : null,
    serials: [],
    entries: [
      entry(from[0]!, -100 * to.length, '9171'),
      ...to.map((account) => entry(account, 100, '8107')),
    ],
    ...change,
  };
}

const kinds = (Object.keys(movementKinds) as MovementKind[]).filter((kind) => kind !== 'reversal');

describe('a movement as events', () => {
  it.each(kinds)('%s: valid, and as many blanks as moved', (kind) => {
    const move = moveOf(kind);
    const events = epcisEvents(move);
    expect(faultsOf(events)).toEqual([]);
    const quantities = events.flatMap(({ quantityList }) => quantityList as { quantity: number }[]);
    expect(quantities.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(
      -move.entries[0]!.amount,
    );
    expect(new Set(events.map(({ eventID }) => eventID)).size).toBe(events.length);
  });

  it.each<[MovementKind, string[]]>([
    ['delivery', ['ADD commissioning active']],
    ['handover', ['OBSERVE shipping in_transit']],
    [
      'receipt',
      [
        'OBSERVE receiving active',
        'OBSERVE receiving damaged',
        'OBSERVE receiving mismatch_quantity',
      ],
    ],
    ['usage', ['OBSERVE encoding encoded', 'OBSERVE inspecting damaged']],
    ['redistribution', ['OBSERVE receiving active']],
    ['destruction', ['DELETE destroying destroyed']],
  ])('%s says %o', (kind, expected) => {
    const said = epcisEvents(moveOf(kind)).map((event) =>
      [event.action, event.bizStep, event.disposition].join(' '),
    );
    expect(said).toEqual(expected);
  });

  it('a shipment leaves the store for the office that answers for it', () => {
    expect(epcisEvents(moveOf('handover'))[0]).toMatchObject({
      eventID: 'urn:blanko:event:42.1',
      eventTimeZoneOffset: '+09:00',
      readPoint: { id: 'urn:blanko:place:reserve' },
      bizTransactionList: [
        { type: 'desadv', bizTransaction: 'urn:blanko:paper:BAST%2F0042%2F2017' },
      ],
      destinationList: [{ type: 'possessing_party', destination: 'urn:blanko:party:8107' }],
    });
  });

  it('a delivery names its lot and its serial numbers as far as known', () => {
    const serials = [{ first: 'A17-000000001', last: 'A17-000000100' }];
    const [event] = epcisEvents(moveOf('delivery', { serials }));
    expect(event).toMatchObject({
      quantityList: [
        { epcClass: 'urn:blanko:class:ktp-el-blank:lot:Lot%202%2F2017', quantity: 100 },
      ],
      ilmd: { 'blanko:lotNumber': 'Lot 2/2017' },
      'blanko:serialRanges': serials,
    });
    expect(faultsOf([event])).toEqual([]);
  });

  it('a reversal declares the events of then wrong, under their own ids', () => {
    const then = epcisEvents(moveOf('receipt'));
    const { entries } = moveOf('receipt');
    const undone = epcisEvents(
      moveOf('receipt', {
        seq: 50,
        kind: 'reversal',
        reverses: 42,
        reversedKind: 'receipt',
        recordedAt: '2017-11-24T01:00:00.000Z',
        entries: entries.map((entry) => ({ ...entry, amount: -entry.amount })),
      }),
    );
    expect(undone.map(({ eventID }) => eventID)).toEqual(then.map(({ eventID }) => eventID));
    expect(undone.map(({ quantityList }) => quantityList)).toEqual(
      then.map(({ quantityList }) => quantityList),
    );
    expect(undone[0]).toMatchObject({
      errorDeclaration: { declarationTime: '2017-11-24T01:00:00.000Z', reason: 'incorrect_data' },
    });
    expect(faultsOf(undone)).toEqual([]);
  });

  it('of a loan that leaves the scope the sender sees what left', () => {
    const [left] = moveOf('redistribution').entries;
    const events = epcisEvents(moveOf('redistribution', { entries: [left!] }));
    expect(events).toMatchObject([{ quantityList: [{ quantity: 100 }] }]);
    expect(faultsOf(events)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const [good] = epcisEvents(moveOf('handover'));
  it.each<[string, object]>([
    ['a step that the vocabulary does not have', { bizStep: 'handing_over' }],
    ['a field that the standard does not have', { shipment: 'x' }],
    ['a place that is no URI', { readPoint: { id: 'the store' } }],
    ['facts of a lot where nothing is new', { ilmd: { 'blanko:lotNumber': '1' } }],
    ['an offset of another form', { eventTimeZoneOffset: 'WIB' }],
    ['no quantity', { quantityList: [] }],
  ])('refuse %s', (_, change) => {
    expect(faultsOf([{ ...good, ...change }])).not.toEqual([]);
  });
});

describe("a maker's delivery", () => {
  const event = {
    type: 'ObjectEvent',
    eventID: 'urn:uuid:9f0c1f0a-7a63-4d3e-9d8e-6f1c1a0b2c3d',
    eventTime: '2017-11-20T08:00:00+07:00',
    eventTimeZoneOffset: '+07:00',
    action: 'ADD',
    bizStep: 'commissioning',
    quantityList: [{ epcClass: 'urn:epc:class:lgtin:8991234.012345.A17', quantity: 1_000 }],
    bizTransactionList: [{ type: 'desadv', bizTransaction: 'urn:maker:note:SJ-41' }],
    ilmd: {
      'cbvmda:lotNumber': 'A17',
      'blanko:maker': 'PT Pembuat',
      'blanko:contract': '027/2017',
      'blanko:unitPriceRupiah': 10_500,
      'blanko:budgetYear': 2017,
      'blanko:serialRanges': [{ label: 'D1', first: 'A17-1', last: 'A17-1000' }],
    },
  };
  const document = (...eventList: object[]) =>
    epcisDocumentSchema.parse({
      '@context': [epcisContext],
      type: 'EPCISDocument',
      schemaVersion: '2.0',
      creationDate: '2017-11-20T08:00:00Z',
      epcisBody: { eventList },
    });

  it('is read with its lot and boxes; what is no delivery is left aside', () => {
    const packing = { ...event, action: 'OBSERVE', bizStep: 'packing', ilmd: undefined };
    expect(readEpcisDeliveries(document(event, packing))).toEqual({
      deliveries: [
        {
          eventId: event.eventID,
          reference: 'SJ-41',
          occurredAt: event.eventTime,
          quantity: 1_000,
          lot: {
            number: 'A17',
            maker: 'PT Pembuat',
            contract: '027/2017',
            unitPriceRupiah: 10_500,
            budgetYear: 2017,
          },
          boxes: [{ label: 'D1', first: 'A17-1', last: 'A17-1000' }],
        },
      ],
      faults: [],
      ignored: 1,
    });
  });

  it('may be a transaction event, and a step by its full name', () => {
    const { ilmd, ...rest } = event;
    const told = {
      ...rest,
      ...ilmd,
      type: 'TransactionEvent',
      bizStep: 'https://ref.gs1.org/cbv/BizStep-shipping',
    };
    expect(readEpcisDeliveries(document(told)).deliveries).toHaveLength(1);
  });

  it('names everything that is missing', () => {
    const { eventID: _eventID, ilmd: _ilmd, quantityList: _quantities, ...bare } = event;
    expect(readEpcisDeliveries(document(event, bare)).faults).toEqual(
      [
        'eventID',
        'quantityList',
        'lotNumber',
        'maker',
        'contract',
        'unitPriceRupiah',
        'budgetYear',
      ].map((field) => ({ event: 1, field })),
    );
  });
});
