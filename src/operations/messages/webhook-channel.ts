/** Letters to a gateway for WhatsApp and SMS: one signed call each, with the words and what they were made of. */
import { request as requestPlain } from 'node:http';
import { request } from 'node:https';
import { type LetterChannel, LetterRefused, type SaidLetter } from './letter-channel.ts';
import { lookupPublic, NotPublic, refusePrivateHost } from './public-address.ts';
import { signWebhook } from './sign-webhook.ts';

export interface WebhookSettings {
  readonly url: string;
  /** `whsec_` and base64. */
  readonly secret: string;
  /** Whether the gateway may stand on this machine or in its network. */
  readonly allowPrivate: boolean;
}

const patienceMilliseconds = 20_000;
/** What a gateway may say too late or too often to deserve another try (RFC 9110). */
const passing = [408, 425, 429];

export function webhookChannel(settings: WebhookSettings, now: () => Date): LetterChannel {
  return {
    channels: ['whatsapp', 'sms'],
    send: async (letter) => {
      const status = await call(settings, letter, now()).catch((error: unknown) => {
        throw error instanceof NotPublic ? new LetterRefused(error.message) : error;
      });
      if (status >= 200 && status < 300) return;
      const said = `the gateway answered ${status}`;
      // A redirect is not followed: it could lead where we would not call.
      const isForGood = status >= 300 && status < 500 && !passing.includes(status);
      throw isForGood ? new LetterRefused(said) : new Error(said);
    },
    close: () => undefined,
  };
}

/** The status of the answer; what it says beyond that is not read. */
async function call(settings: WebhookSettings, letter: SaidLetter, now: Date): Promise<number> {
  const { secret, allowPrivate } = settings;
  const url = new URL(settings.url);
  if (!allowPrivate) refusePrivateHost(url.hostname);
  const body = JSON.stringify(payloadOf(letter));
  return new Promise((resolve, reject) => {
    const calling = (url.protocol === 'https:' ? request : requestPlain)(
      url,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...signWebhook(secret, letter.id, now, body),
        },
        signal: AbortSignal.timeout(patienceMilliseconds),
        ...(!allowPrivate && { lookup: lookupPublic }),
      },
      (answer) => {
        resolve(answer.statusCode ?? 0);
        answer.destroy();
      },
    );
    calling.on('error', reject);
    calling.end(body);
  });
}

function payloadOf({ kind, createdAt, channel, address, title, body, values, dueAt }: SaidLetter) {
  return {
    type: `message.${kind}`,
    timestamp: createdAt,
    data: { channel, to: address, text: `${title}\n\n${body}`, title, body, values, dueAt },
  };
}
