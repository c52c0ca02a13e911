/** The inbox and the addresses, asked as each of their readers. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { country } from '#core/access/role.ts';
import type { Message } from '#core/requisition/message.ts';
import { runOperation } from '#operations/run-operation.ts';
import { saveMessages } from '#storage/message-store.ts';
import { garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();
const operatorName = 'Operator Disdukcapil Kabupaten Garut';
const now = '2017-11-23T02:00:00.000Z';
const values = { office: 'Kab. Garut', blanks: 500, collectBy: '2017-11-30' };

const message = (id: string, more: Partial<Message> = {}): Message => ({
  id,
  kind: 'call_to_collect',
  to: { ...country, officeId: garut },
  officeId: garut,
  aboutId: id,
  values,
  dueAt: null,
  ...more,
});

const tell = (...messages: Message[]) =>
  runOperation(api.current.database, (tx) => saveMessages(tx, messages, now));

const inbox = async (as: Parameters<typeof api.current.call>[0], query = '') => {
  const answer = await api.current.call(as, `/api/messages${query}`);
  return answer.json().items.map(({ id }: { id: string }) => id);
};

const post = (as: Parameters<typeof api.current.call>[0], path: string, body: object = {}) =>
  api.current.call(as, path, { method: 'POST', body: { eventId: randomUUID(), ...body } });

describe('the inbox', () => {
  it('holds what is for the own place and role, newest first', async () => {
    await tell(message('a'), message('b', { to: { ...country, officeId: karawang } }));
    await tell(message('c', { to: country }));
    await tell(message('d', { kind: 'work_failed', to: country, values: { day: '', step: '' } }));
    expect(await inbox('operator-3205')).toEqual(['a']);
    expect(await inbox('operator-3215')).toEqual(['b']);
    expect(await inbox('perencana')).toEqual(['c']);
    expect(await inbox('auditor')).toEqual([]);
  });

  it('says on which page of the reader it can be acted on', async () => {
    const [mine] = (await api.current.call('operator-3205', '/api/messages')).json().items;
    expect(mine.page).toBe('/my-office/collect');
    const [theirs] = (await api.current.call('perencana', '/api/messages')).json().items;
    expect(theirs.page).toBe(`/offices/${garut}`);
  });

  it('comes in pages that neither skip nor repeat', async () => {
    await tell(message('p1'), message('p2'), message('p3'));
    const first = (await api.current.call('operator-3205', '/api/messages?limit=2')).json();
    expect(first.items).toHaveLength(2);
    await tell(message('p4'));
    const rest = await inbox('operator-3205', `?limit=500&after=${first.next}`);
    expect(rest).toHaveLength(2);
    expect(rest.at(-1)).toBe('a');
  });

  it('a message of another place is answered as one that does not exist', async () => {
    const foreign = await post('operator-3205', '/api/messages/b/acknowledge');
    const missing = await post('operator-3205', '/api/messages/zzz/acknowledge');
    const plain = (body: string) => body.replace(/"requestId":"[^"]+"/, '');
    expect(foreign.statusCode).toBe(404);
    expect(plain(foreign.body)).toBe(plain(missing.body));
  });

  it('acknowledging ends the reminders at every place and is counted', async () => {
    await tell(message('e'), message('e', { rung: 3, to: country }));
    const before = (await api.current.call('perencana', '/api/messages/counts')).json();
    const answer = await post('operator-3205', '/api/messages/e/acknowledge');
    expect(answer.json()).toMatchObject({ id: 'e', acknowledgedBy: operatorName });
    const reminder = (await api.current.call('perencana', '/api/messages')).json().items[0];
    expect(reminder).toMatchObject({ id: 'e~3', acknowledgedBy: operatorName });
    const after = (await api.current.call('perencana', '/api/messages/counts')).json();
    expect(after.open).toBe(before.open - 1);
  });

  it('a second acknowledgement leaves the first', async () => {
    const again = await post('perencana', '/api/messages/e~3/acknowledge');
    expect(again.json()).toMatchObject({ acknowledgedBy: operatorName });
  });

  it('what was read is no longer unread', async () => {
    expect(await inbox('operator-3205', '?state=unread')).toContain('p4');
    await post('operator-3205', '/api/messages/p4/read');
    expect(await inbox('operator-3205', '?state=unread')).not.toContain('p4');
    expect(await inbox('operator-3205', '?state=open')).toContain('p4');
  });
});

describe('the addresses of a place', () => {
  const contact = {
    officeId: garut,
    provinceCode: null,
    channel: 'email',
    address: 'garut@example.org',
    kinds: null,
    validFrom: '2017-01-01',
    validUntil: null,
  };

  it('are kept once for each event id, and read by the own office', async () => {
    const body = { eventId: randomUUID(), ...contact };
    const sent = await api.current.call('operator-3205', '/api/contacts', { method: 'POST', body });
    expect(sent.json()).toMatchObject({ id: body.eventId, address: contact.address });
    await api.current.call('operator-3205', '/api/contacts', { method: 'POST', body });
    const { contacts } = (await api.current.call('operator-3205', '/api/contacts')).json();
    expect(contacts).toHaveLength(1);
    const other = { ...body, address: 'other@example.org' };
    const reused = await api.current.call('operator-3205', '/api/contacts', {
      method: 'POST',
      body: other,
    });
    expect(reused.json().code).toBe('event_id_reused');
  });

  it.each([
    ['a phone number where an address belongs', { address: '+628111' }, 'address'],
    ['a last day before the first', { validUntil: '2016-12-31' }, 'validUntil'],
    ['an office and a province', { provinceCode: '32' }, 'officeId'],
  ])('%s is refused at its field', async (_, more, field) => {
    const answer = await post('operator-3205', '/api/contacts', { ...contact, ...more });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().fields[0].field).toBe(field);
  });

  it('of another office do not exist', async () => {
    const foreign = await post('operator-3205', '/api/contacts', {
      ...contact,
      officeId: karawang,
    });
    const missing = await post('operator-3205', '/api/contacts', { ...contact, officeId: '9999' });
    const plain = (body: string) => body.replace(/"requestId":"[^"]+"/, '');
    expect(foreign.statusCode).toBe(404);
    expect(plain(foreign.body)).toBe(plain(missing.body));
    expect(
      (await api.current.call('operator-3205', `/api/contacts?officeId=${karawang}`)).statusCode,
    ).toBe(404);
  });

  it('an address that has ended gets no more letters', async () => {
    const { contacts } = (await api.current.call('operator-3205', '/api/contacts')).json();
    const path = `/api/contacts/${contacts[0].id}/end`;
    const foreign = await post('operator-3215', path, { validUntil: '2017-11-22' });
    expect(foreign.statusCode).toBe(404);
    const ended = await post('operator-3205', path, { validUntil: '2017-11-22' });
    expect(ended.json().validUntil).toBe('2017-11-22');
    await tell(message('f'));
    const letters = await api.current.database.db
      .selectFrom('delivery')
      .select('id')
      .where('message_id', '=', 'f')
      .execute();
    expect(letters).toEqual([]);
  });
});
