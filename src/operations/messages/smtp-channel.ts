/** Letters as e-mail, by the mail server of the settings. */
import { createTransport } from 'nodemailer';
import { type LetterChannel, LetterRefused } from './letter-channel.ts';

export interface SmtpSettings {
  /** `smtps://user:password@host:465`, or `smtp://` with STARTTLS where the server has it. */
  readonly url: string;
  /** Who writes: `Blanko <blanko@example.go.id>`. */
  readonly from: string;
}

/** Milliseconds; below the lease of a letter. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };

export function smtpChannel({ url, from }: SmtpSettings): LetterChannel {
  const transport = createTransport({ url, pool: true, maxConnections: 5, ...patience });
  return {
    channels: ['email'],
    send: async ({ id, address, title, body }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address },
          subject: title,
          text: body,
          messageId: `<${id}@blanko>`,
          // Nobody's absence note should answer a machine (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      } catch (error) {
        throw isForGood(error) ? new LetterRefused((error as Error).message) : error;
      }
    },
    close: () => transport.close(),
  };
}

/** 5xx about the receiver or the letter itself; about signing in it is our own mistake, and passes. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500;
}
