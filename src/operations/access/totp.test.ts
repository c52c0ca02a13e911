import { describe, expect, it } from 'vitest';
import { totpForms, totpStep } from './totp.ts';

/** RFC 6238, appendix B, SHA-1: the published eight digits end in these six. */
const published = Buffer.from('12345678901234567890');
const vectors: [string, string][] = [
  ['1970-01-01T00:00:59Z', '287082'],
  ['2005-03-18T01:58:29Z', '081804'],
  ['2005-03-18T01:58:31Z', '050471'],
  ['2009-02-13T23:31:30Z', '005924'],
  ['2033-05-18T03:33:20Z', '279037'],
];

describe('a code of an authenticator', () => {
  it.each(vectors)('at %s is %s', (moment, code) => {
    const now = new Date(moment);
    expect(totpStep(published, code, now)).toBe(Math.floor(now.getTime() / 30_000));
  });

  it('holds half a minute more on either side, and names the step that it belongs to', () => {
    const at = (moment: string) => totpStep(published, '287082', new Date(moment));
    expect(at('1970-01-01T00:00:29Z')).toBe(1);
    expect(at('1970-01-01T00:00:00Z')).toBe(1);
    expect(at('1970-01-01T00:01:29Z')).toBe(1);
    expect(at('1970-01-01T00:01:30Z')).toBe(null);
  });

  it.each(['28708', '2870822', 'abcdef', '', '000000'])('refuses %j', (code) => {
    expect(totpStep(published, code, new Date('1970-01-01T00:00:59Z'))).toBe(null);
  });

  it('comes as an address that authenticators read', () => {
    const { secret, address } = totpForms(published, 'perencana');
    expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(address).toBe(
      'otpauth://totp/Blanko:perencana?issuer=Blanko&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30',
    );
  });
});
