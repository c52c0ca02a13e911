/** Who gets what: every endpoint once good, every role at every endpoint, and offices that do not see each other. */
import { describe, expect, it } from 'vitest';
import { endpoints } from '#contract/endpoints.ts';
import { type Caller, garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();

const callers: readonly Caller[] = [
  'nobody',
  'perencana',
  'auditor',
  'operator-3205',
  'provinsi-32',
  'titik-3205.01',
];

/** endpoint, address, body, and the status for nobody, planner, auditor, Garut, its province, its sub-point. */
const matrix: [keyof typeof endpoints, string, object | undefined, number[]][] = [
  ['readSession', '/api/session', undefined, [200, 200, 200, 200, 200, 200]],
  ['readControlRoom', '/api/control-room', undefined, [401, 200, 200, 403, 403, 403]],
  ['readRound', '/api/round', undefined, [401, 200, 200, 403, 403, 403]],
  ['readAllocation', '/api/round/3401', undefined, [401, 200, 200, 404, 404, 403]],
  ['readAllocation', `/api/round/${garut}`, undefined, [401, 200, 200, 200, 200, 403]],
  ['readAllocation', `/api/round/${karawang}`, undefined, [401, 200, 200, 404, 200, 403]],
  ['readAllocation', '/api/round/9999', undefined, [401, 404, 404, 404, 404, 403]],
  ['readOffice', '/api/offices/3401', undefined, [401, 200, 200, 404, 404, 403]],
  ['readOffice', `/api/offices/${garut}`, undefined, [401, 200, 200, 200, 200, 403]],
  ['readOffice', `/api/offices/${karawang}`, undefined, [401, 200, 200, 404, 200, 403]],
  ['readOffice', '/api/offices/9999', undefined, [401, 404, 404, 404, 404, 403]],
  ['readDocuments', '/api/documents', undefined, [401, 200, 200, 200, 200, 200]],
  ['readDocuments', `/api/documents?office=${karawang}`, undefined, [401, 200, 200, 404, 200, 404]],
  ['readDocuments', '/api/documents?account=reserve', undefined, [401, 200, 200, 404, 404, 404]],
  [
    'readDocuments',
    '/api/documents?account=printed:3215',
    undefined,
    [401, 200, 200, 404, 200, 404],
  ],
  [
    'readDocuments',
    '/api/documents?account=printed:3401',
    undefined,
    [401, 200, 200, 404, 404, 404],
  ],
  ['readDocument', '/api/documents/1', undefined, [401, 200, 200, 404, 404, 404]],
  ['readDocument', '/api/documents/999999999', undefined, [401, 404, 404, 404, 404, 404]],
];

describe('who may call what', () => {
  it.each(matrix)('%s %s', async (id, path, body, expected) => {
    const { method } = endpoints[id];
    const statuses: number[] = [];
    for (const caller of callers) {
      const answer = await api.current.call(caller, path, { method, ...(body && { body }) });
      statuses.push(answer.statusCode);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    expect(statuses).toEqual(expected);
  });
});

describe('the office of another', () => {
  it.each([
    ['grant', '/api/round/3215', '/api/round/9999'],
    ['page', '/api/offices/3215', '/api/offices/9999'],
    ['documents', '/api/documents?office=3215', '/api/documents?office=9999'],
    ['account', '/api/documents?account=on_hand:3215', '/api/documents?account=on_hand:9999'],
    ['document', '/api/documents/1', '/api/documents/999999999'],
  ])('answers as one that does not exist: %s', async (_what, foreign, missing) => {
    const [a, b] = await Promise.all(
      [foreign, missing].map((path) => api.current.call('operator-3205', path)),
    );
    const withoutId = (body: string) => ({ ...JSON.parse(body), requestId: '' });
    expect(withoutId(a!.body)).toEqual(withoutId(b!.body));
    expect(a!.statusCode).toBe(404);
    expect(a!.headers['content-length']).toBe(b!.headers['content-length']);
  });

  it('is in no document list of an operator, and of a shared document only the own entries show', async () => {
    const answer = await api.current.call('operator-3205', '/api/documents?limit=500');
    const { lines, accounts, total } = answer.json();
    const isOwn = (code: string) => code.split(':')[1]?.split('.')[0] === garut;
    const foreign = (code: string) => !isOwn(code) && !code.startsWith('in_transit');
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter(({ account }: { account: string }) => foreign(account))).toEqual([]);
    expect(accounts.filter(({ officeId }: { officeId: string }) => officeId !== garut)).toEqual([]);
    const sum = accounts.reduce(
      (all: number, { balance }: { balance: number }) => all + balance,
      0,
    );
    expect(total).toBe(sum);

    const handover = lines.find(({ kind }: { kind: string }) => kind === 'handover');
    const whole = await api.current.call('perencana', `/api/documents/${handover.seq}`);
    const own = await api.current.call('operator-3205', `/api/documents/${handover.seq}`);
    expect(whole.json().entries).toHaveLength(2);
    expect(own.json().entries).toEqual([
      expect.objectContaining({ accountKind: 'in_transit', officeId: garut }),
    ]);
  });
});
