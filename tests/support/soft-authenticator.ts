/** A passkey in software (W3C WebAuthn, level 2): what a device would answer, and what a forger would. */
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

export interface SoftAuthenticator {
  create(options: { challenge: string }, origin?: string): object;
  get(options: { challenge: string }, faults?: Faults): object;
}

export interface Faults {
  readonly origin?: string;
  readonly host?: string;
  /** Present alone: nobody checked who is there. */
  readonly withoutPerson?: boolean;
  /** Says the same number of uses again, as a copy would. */
  readonly counter?: number;
  readonly signatureOfAnother?: boolean;
}

const userPresent = 0x01;
const userVerified = 0x04;
const withCredential = 0x40;

export function softAuthenticator(host = 'localhost', origin = 'http://localhost') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let uses = 0;

  const authenticator: SoftAuthenticator = {
    create({ challenge }, at = origin) {
      const client = clientData('webauthn.create', challenge, at);
      const { x, y } = publicKey.export({ format: 'jwk' });
      // COSE key: EC2, ES256, P-256 and its two coordinates.
      const key = Buffer.concat([
        Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
        Buffer.from(x ?? '', 'base64url'),
        Buffer.from([0x22, 0x58, 0x20]),
        Buffer.from(y ?? '', 'base64url'),
      ]);
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const flags = userPresent | userVerified | withCredential;
      const data = Buffer.concat([authenticatorData(host, flags, uses), credential]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3, 0x63]),
        Buffer.from('fmt'),
        Buffer.from([0x64]),
        Buffer.from('none'),
        Buffer.from([0x67]),
        Buffer.from('attStmt'),
        Buffer.from([0xa0, 0x68]),
        Buffer.from('authData'),
        Buffer.from([0x59, data.length >> 8, data.length & 0xff]),
        data,
      ]);
      return credentialOf({ ...coded({ attestationObject: attestation }), ...coded(client) });
    },

    get({ challenge }, faults = {}) {
      uses = faults.counter ?? uses + 1;
      const client = clientData('webauthn.get', challenge, faults.origin ?? origin);
      const flags = faults.withoutPerson ? userPresent : userPresent | userVerified;
      const data = authenticatorData(faults.host ?? host, flags, uses);
      const hash = createHash('sha256').update(client.clientDataJSON).digest();
      const signing = faults.signatureOfAnother
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
        : privateKey;
      const signature = createSign('sha256').update(data).update(hash).sign(signing);
      return credentialOf({ ...coded({ authenticatorData: data, signature }), ...coded(client) });
    },
  };

  function credentialOf(response: object): object {
    const text = id.toString('base64url');
    return { id: text, rawId: text, type: 'public-key', response, clientExtensionResults: {} };
  }
  return authenticator;
}

function clientData(type: string, challenge: string, origin: string) {
  return {
    clientDataJSON: Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })),
  };
}

function authenticatorData(host: string, flags: number, counter: number): Buffer {
  const data = Buffer.alloc(37);
  createHash('sha256').update(host).digest().copy(data);
  data.writeUInt8(flags, 32);
  data.writeUInt32BE(counter, 33);
  return data;
}

function coded(parts: Record<string, Buffer>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, part.toString('base64url')]),
  );
}
