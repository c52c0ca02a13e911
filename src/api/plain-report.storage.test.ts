/** Reports by the form without scripts: one honest one is heard, and a flood of them speaks for nobody. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { say } from '#contract/words/words.ts';
import { assert } from '#core/assert.ts';
import { freePlainReports } from '#core/citizen-report/report-weight.ts';
import { secretBox } from '#operations/access/secret-box.ts';
import { fileCitizenReport } from '#operations/citizen-report/file-citizen-report.ts';
import { sampleReport } from '../../tests/support/sample-report.ts';
import { garut, testApi } from '../../tests/support/test-api.ts';

const api = testApi();
const path = '/lapor/polos';

/** An hour later nothing of the test before counts. */
beforeEach(() => {
  const { clocks } = api.current;
  clocks.world = new Date(clocks.world.getTime() + 3_600_000);
});

const fields = (more: Record<string, string> = {}) => ({
  eventId: randomUUID(),
  officeId: garut,
  subPointId: '',
  day: '2017-11-22',
  wanted: 'first_card',
  said: 'no_blanks',
  ownWords: '',
  phone: '',
  ...more,
});

async function post(
  sent: Record<string, string>,
  { to = path, from = '203.0.113.9', headers = {} as Record<string, string> } = {},
) {
  const answer = await api.current.app.inject({
    method: 'POST',
    url: to,
    remoteAddress: from,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(sent).toString(),
  });
  return { status: answer.statusCode, text: answer.body, headers: answer.headers };
}

const codeIn = (text: string) => /[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}/.exec(text)?.[0];
const reportsOf = async (office: string) =>
  (await api.current.call('halo', `/api/citizen-reports?limit=500&office=${office}`)).json().items;

describe('the form without scripts', () => {
  it.each([
    ['', 'id', 'Laporkan kantor'],
    ['?bahasa=en', 'en', 'Report an office'],
    [`?kantor=${garut}&bahasa=en&utm_source=koran`, 'en', 'Kabupaten Garut'],
    ['?kantor=nowhere', 'id', 'Pilih kabupaten atau kota'],
  ])('is a page: %j', async (query, language, words) => {
    const { body, headers, statusCode } = await api.current.call('nobody', `${path}${query}`);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).toContain(words);
    expect(body).not.toContain('<script');
    expect(headers['content-security-policy']).toMatch(/style-src 'sha256-\S+' 'sha256-\S+';/);
    expect(headers['referrer-policy']).toBe('same-origin');
  });

  it('takes a report, answers with a receipt code, and takes it once', async () => {
    const sent = fields({ ownWords: 'NIK 3205123456780001\r\nditolak', phone: '0812-3456-7890' });
    const first = await post(sent);
    expect(first.status).toBe(200);
    const code = codeIn(first.text)!;
    expect(await post(sent)).toMatchObject({ status: 200, text: first.text });
    const [mine] = (await reportsOf(garut)).filter(({ id }: { id: string }) => id === sent.eventId);
    expect(mine).toMatchObject({
      channel: 'plain',
      verdict: 'unfounded',
      ownWords: 'NIK ••••••••••••••••\nditolak',
      hasPhone: true,
    });
    const held = await post({ receiptCode: code.toLowerCase() }, { to: `${path}/kode?bahasa=en` });
    expect(held.status).toBe(200);
    expect(held.text).toContain('Kabupaten Garut');
    expect(held.text).toContain(say('en', 'receipt.has_phone'));
    expect(held.text).not.toContain('3456-7890');
  });

  it('sent again with other words says so, and takes them when sent once more', async () => {
    const sent = fields();
    await post(sent);
    const other = await post({ ...sent, said: 'cannot_print' });
    expect(other.status).toBe(422);
    expect(other.text).toContain('sudah diterima');
    const [, eventId = ''] = /name="eventId" value="([^"]+)"/.exec(other.text) ?? [];
    expect(eventId).not.toBe(sent.eventId);
    expect((await post({ ...sent, said: 'cannot_print', eventId })).status).toBe(200);
  });

  it.each<[string, Record<string, string>, number, string]>([
    ['no office', { officeId: '' }, 422, 'href="#officeId"'],
    ['an office that is not', { officeId: '9999' }, 404, 'href="#officeId"'],
    ['nothing said', { said: '' }, 422, 'href="#said"'],
    ['nothing wanted', { wanted: 'a passport' }, 422, 'href="#wanted"'],
    ['no day', { day: '31/12/2017' }, 422, 'href="#day"'],
    ['tomorrow', { day: '2017-11-24' }, 422, 'href="#day"'],
    ['the summer', { day: '2017-08-01' }, 422, 'href="#day"'],
    ['half a telephone', { phone: 'rumah' }, 422, 'href="#phone"'],
    ['too many words', { ownWords: 'o'.repeat(501) }, 422, 'href="#ownWords"'],
  ])(
    'with %s comes back filled, with the message at the field',
    async (_what, more, status, way) => {
      const answer = await post(fields({ ...more, phone: more.phone ?? '0812 3456 7890' }));
      expect(answer.status).toBe(status);
      expect(answer.text).toContain(way);
      expect(answer.text).toMatch(/class="wrong" id="\w+-wrong"/);
      expect(answer.text).toContain(`value="${more.phone ?? '0812 3456 7890'}"`);
      expect(codeIn(answer.text)).toBeUndefined();
    },
  );

  it('shows what was typed as text, and no number of a person', async () => {
    const ownWords = '</textarea><script>alert(1)</script> 3205123456780001';
    const { text } = await post(fields({ said: '', ownWords }));
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toMatch(/<script|3205123456780001/);
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'https://elsewhere.example' }],
  ])('from %s is refused', async (_what, headers) => {
    expect((await post(fields(), { headers })).status).toBe(403);
  });

  it('knows no code that was not given', async () => {
    for (const receiptCode of ['', 'abc', 'AAAA-BBBB-CCCC-DDDD']) {
      const answer = await post({ receiptCode }, { to: `${path}/kode` });
      expect(answer.status).toBe(404);
    }
  });
});

describe('a flood by the form without scripts', () => {
  it('from one network is set aside after three, and every one gets its code', async () => {
    for (let sent = 0; sent < 8; sent++) {
      const { status, text } = await post(fields({ officeId: '3204' }), { from: '198.51.100.7' });
      expect([status, codeIn(text) !== undefined]).toEqual([200, true]);
    }
    const states = (await reportsOf('3204')).map(({ state }: { state: string }) => state);
    expect(states.filter((state: string) => state !== 'quarantined')).toHaveLength(
      freePlainReports.ofNetwork,
    );
    // Neighbours with scripts are read as ever, and so is whoever has none elsewhere.
    const elsewhere = await post(fields({ officeId: '3204' }), { from: '192.0.2.55' });
    expect(elsewhere.text).not.toContain(say('id', 'told.quarantined'));
  });

  it('from a thousand networks moves no figure and no verdict', async () => {
    const { database, clocks } = api.current;
    const parts = { database, box: secretBox(new Uint8Array(32)) };
    const clock = { today: '2017-11-23', now: clocks.world };
    const figures = async () => ({
      room: (await api.current.call('perencana', '/api/control-room')).json(),
      words: (await api.current.call('perencana', '/api/contradictions')).json(),
      seq: await api.current.ledgerSeq(),
    });
    const before = await figures();
    const file = (at: number, channel: 'plain' | 'web') => {
      const eventId = randomUUID();
      const offer = { ...sampleReport({ officeId: '3215', said: 'cannot_print' }), eventId };
      const source = { channel, takenBy: null, network: `network ${at}`, proof: null } as const;
      return fileCitizenReport(parts, offer, source, `code ${eventId}`, clock);
    };
    for (let at = 0; at < 1_000; at++) await file(at, 'plain');
    expect(await figures()).toEqual(before);
    const kept = await database.db
      .selectFrom('citizen_report')
      .select(['state', 'verdict'])
      .where('office_id', '=', '3215')
      .where('said', '=', 'cannot_print')
      .execute();
    const read = kept.filter(({ state }) => state !== 'quarantined');
    expect([kept.length, read.length]).toEqual([1_000, freePlainReports.aboutOffice]);
    expect(new Set(read.map(({ verdict }) => verdict)).size).toBe(1);

    // With proof of work the next voice is the first: ten that cost nothing have not spoken for it.
    const filed = await file(2_000, 'web');
    assert(filed.outcome === 'filed', 'the form with scripts is open');
    const proven = (await api.current.call('halo', `/api/citizen-reports/${filed.id}`)).json();
    expect(proven).toMatchObject({ channel: 'web', said: 'cannot_print' });
    const codes = proven.reasons.map(({ code }: { code: string }) => code);
    expect(codes).not.toContain('others_say_so');
  }, 120_000);
});
