/** The ledger as EPCIS events over HTTP, whole over its pages; and deliveries captured once. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { epcisContext } from '#contract/epcis-schema.ts';
import { garut, testApi } from '../../tests/support/test-api.ts';

const api = testApi();
const ajv = new Ajv({ strict: false });
ajvFormats.default(ajv);
const schema = new URL('../../tests/schemas/gs1-epcis-document.json', import.meta.url);
const isValid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

interface Event {
  readonly eventID: string;
  readonly bizStep: string;
  readonly eventTime: string;
  readonly bizLocation?: { readonly id: string };
  readonly quantityList: readonly { readonly quantity: number }[];
}

/** All pages, by the links of the answers. */
async function eventsOf(as: Parameters<typeof api.current.call>[0], path: string) {
  const events: Event[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const answer = await api.current.call(as, next);
    expect(answer.statusCode).toBe(200);
    const document = answer.json();
    expect(isValid(document) || isValid.errors).toBe(true);
    events.push(...document.epcisBody.queryResults.resultsBody.eventList);
    next = /^<([^>]+)>; rel="next"$/.exec(String(answer.headers.link ?? ''))?.[1];
  }
  return events;
}

describe('the ledger as events', () => {
  it('has every document, in their order, valid by the rules of the standard', async () => {
    const events = await eventsOf('auditor', '/api/epcis/events?perPage=500');
    const seqs = events.map(({ eventID }) => Number(/(\d+)\.\d+$/.exec(eventID)?.[1]));
    expect(seqs).toEqual([...seqs].sort((one, other) => one - other));
    expect(new Set(seqs).size).toBe(await api.current.ledgerSeq());
  });

  it('holds a province to its own offices', async () => {
    const places = (await eventsOf('provinsi-32', '/api/epcis/events?perPage=500')).flatMap(
      ({ bizLocation }) => bizLocation?.id ?? [],
    );
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((place) => !place.startsWith('urn:blanko:place:32'))).toEqual([]);
  });

  it('is cut by time and place', async () => {
    const from = encodeURIComponent('2017-11-20T00:00:00+07:00');
    const place = `urn:blanko:place:${garut}`;
    const path = `/api/epcis/events?GE_eventTime=${from}&EQ_bizLocation=${place}`;
    const events = await eventsOf('perencana', path);
    expect(events.length).toBeGreaterThan(0);
    expect(events.filter(({ eventTime }) => eventTime < '2017-11-19T17:00:00.000Z')).toEqual([]);
    const elsewhere = await eventsOf('perencana', '/api/epcis/events?EQ_bizLocation=urn:x:y');
    expect(elsewhere).toEqual([]);
  });
});

describe('a delivery of the maker', () => {
  const eventOf = (serial: number, change = {}) => ({
    type: 'ObjectEvent',
    eventID: `urn:uuid:9f0c1f0a-7a63-4d3e-9d8e-6f1c1a0b2c3${serial}`,
    eventTime: '2017-11-23T08:00:00+07:00',
    eventTimeZoneOffset: '+07:00',
    action: 'ADD',
    bizStep: 'commissioning',
    quantityList: [{ epcClass: 'urn:epc:class:lgtin:8991234.012345.X99', quantity: 100 }],
    bizTransactionList: [{ type: 'desadv', bizTransaction: `urn:maker:note:SJ-99${serial}` }],
    ilmd: {
      'blanko:lotNumber': 'X99',
      'blanko:maker': 'PT Pembuat',
      'blanko:contract': '099/2017',
      'blanko:unitPriceRupiah': 10_500,
      'blanko:budgetYear': 2017,
      'blanko:serialRanges': [
        { label: `X99-${serial}`, first: `X99-${serial}01`, last: `X99-${serial + 1}00` },
      ],
    },
    ...change,
  });
  const send = (eventList: object[], as: 'gudang' | 'perencana' = 'gudang') =>
    api.current.call(as, '/api/epcis/capture', {
      method: 'POST',
      body: {
        '@context': [epcisContext],
        type: 'EPCISDocument',
        schemaVersion: '2.0',
        creationDate: '2017-11-23T01:00:00Z',
        epcisBody: { eventList },
      },
    });

  it('is recorded once, however often it is sent', async () => {
    const before = await api.current.ledgerSeq();
    const first = (await send([eventOf(1)])).json();
    expect(first).toMatchObject({
      deliveries: [{ outcome: 'posted', seq: before + 1 }],
      ignored: 0,
    });
    const again = (await send([eventOf(1)])).json();
    expect(again).toMatchObject({ deliveries: [{ outcome: 'already_posted', seq: before + 1 }] });
    const [last] = (await eventsOf('gudang', `/api/epcis/events?nextPageToken=${before}`)).slice(
      -1,
    );
    expect(last).toMatchObject({
      bizStep: 'commissioning',
      quantityList: [{ epcClass: 'urn:blanko:class:ktp-el-blank:lot:X99', quantity: 100 }],
      'blanko:serialRanges': [{ first: 'X99-000000101', last: 'X99-000000200' }],
    });
  });

  it('is recorded with all others of its message, or none', async () => {
    const before = await api.current.ledgerSeq();
    const overlapping = eventOf(3, { ilmd: eventOf(1).ilmd });
    const answer = await send([eventOf(2), overlapping]);
    expect(answer.json()).toMatchObject({ status: 422, code: 'import_refused' });
    expect(await api.current.ledgerSeq()).toBe(before);
  });

  it('is refused by name when it lacks what the ledger needs', async () => {
    const answer = await send([eventOf(4, { ilmd: {} })]);
    expect(answer.json().fields).toContainEqual(
      expect.objectContaining({ field: 'epcisBody.eventList.0.lotNumber' }),
    );
  });

  it('comes from the store or the maker, and from nobody else', async () => {
    expect((await send([eventOf(5)], 'perencana')).statusCode).toBe(403);
  });
});
