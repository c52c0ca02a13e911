/** The use of a day: posted once however often it is sent, kept with its statement, refused with the reason. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OfficePage } from '#contract/office-schema.ts';
import { garut, testApi } from '../../tests/support/test-api.ts';

const api = testApi();

function send(more: object = {}, as: 'operator-3205' | 'perencana' = 'operator-3205') {
  const body = {
    eventId: randomUUID(),
    officeId: garut,
    day: '2017-11-23',
    printed: 3,
    spoiled: 1,
    ...more,
  };
  return api.current.call(as, '/api/usage', { method: 'POST', body });
}

async function garutPage(): Promise<OfficePage> {
  return (await api.current.call('operator-3205', `/api/offices/${garut}`)).json();
}

describe('sent again', () => {
  it('the same use answers as it did, and is posted once', async () => {
    const before = await garutPage();
    const eventId = randomUUID();
    const first = await send({ eventId });
    api.current.clocks.world = new Date('2017-11-23T09:30:00+07:00');
    const again = await send({ eventId });
    expect([first.json().outcome, again.json().outcome]).toEqual(['posted', 'already_posted']);
    expect(again.json().seq).toBe(first.json().seq);

    const after = await garutPage();
    expect(after.ledgerSeq).toBe(before.ledgerSeq + 1);
    expect(after.figures.onHand.value).toBe(before.figures.onHand.value - 4);
    expect(after.figures.printed.value).toBe(before.figures.printed.value + 3);
    expect(after.figures.spoiled.value).toBe(before.figures.spoiled.value + 1);
    expect(after.statements[0]).toMatchObject({ day: '2017-11-23', seq: first.json().seq });
    expect(after.office.lastReport).toBe('2017-11-23');
  });

  it('even after another document of the day', async () => {
    const eventId = randomUUID();
    const first = await send({ eventId });
    await send();
    expect((await send({ eventId })).json()).toEqual({
      outcome: 'already_posted',
      seq: first.json().seq,
    });
  });

  it('twenty at once are one', async () => {
    const eventId = randomUUID();
    const before = await api.current.ledgerSeq();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send({ eventId })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(200));
    expect(new Set(answers.map((answer) => answer.json().seq)).size).toBe(1);
    expect(await api.current.ledgerSeq()).toBe(before + 1);
  });
});

describe('a further use of the same day', () => {
  it('adds up in the statement and keeps what else was stated', async () => {
    const before = (await garutPage()).statements.find(({ day }) => day === '2017-11-23');
    await send({ printed: 10, spoiled: 2 });
    const after = await garutPage();
    expect(after.statements.find(({ day }) => day === '2017-11-23')).toMatchObject({
      printed: (before?.printed ?? 0) + 10,
      spoiled: (before?.spoiled ?? 0) + 2,
    });
    expect(after.equipment.printersWorking).not.toBeNull();
  });

  it('nothing printed and nothing spoiled is a statement without a document', async () => {
    const before = await api.current.ledgerSeq();
    expect((await send({ printed: 0, spoiled: 0 })).json()).toEqual({
      outcome: 'posted',
      seq: null,
    });
    expect(await api.current.ledgerSeq()).toBe(before);
  });
});

describe('refused', () => {
  it.each([
    ['tomorrow', { day: '2017-11-24' }, 422, 'occurred_in_future', 'day'],
    [
      'before the last document',
      { day: '2017-11-20' },
      409,
      'occurred_before_last_document',
      'day',
    ],
    ['more than there is', { printed: 900_000 }, 409, 'not_enough_blanks', 'printed'],
    ['another office', { officeId: '3215' }, 404, 'not_found', 'officeId'],
  ])('%s', async (_what, more, status, code, field) => {
    const before = await api.current.ledgerSeq();
    const answer = await send(more);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code, fields: [{ field }] });
    expect(await api.current.ledgerSeq()).toBe(before);
  });

  it('the same event id for something else', async () => {
    const eventId = randomUUID();
    await send({ eventId });
    const answer = await send({ eventId, printed: 4 });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'event_id_reused',
      fields: [{ field: 'eventId' }],
    });
  });

  it('a planner', async () => {
    expect((await send({}, 'perencana')).json().code).toBe('not_allowed');
  });
});

it('the control room sees the use in its next answer', async () => {
  const before = (await api.current.call('perencana', '/api/control-room')).json();
  await send({ printed: 7, spoiled: 0 });
  const after = (await api.current.call('perencana', '/api/control-room')).json();
  expect(after.ledgerSeq).toBe(before.ledgerSeq + 1);
  expect(after.figures.atOffices.value).toBe(before.figures.atOffices.value - 7);
  expect(after.figures.printedThisYear.value).toBe(before.figures.printedThisYear.value + 7);
});
