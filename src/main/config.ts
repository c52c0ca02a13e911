/** The settings: the one reader of the environment. */
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Language } from '#contract/words/words.ts';
import type { OidcSettings } from '#operations/access/oidc-sign-in.ts';
import type { SmtpSettings } from '#operations/messages/smtp-channel.ts';
import type { WebhookSettings } from '#operations/messages/webhook-channel.ts';

/** Indonesian when the locale of the terminal asks for it, as LC_ALL, LC_MESSAGES and LANG say in this order. */
export function terminalLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return /^id([_.@-]|$)/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'id' : 'en';
}

const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65_535))
    .default(3000),
  /** Only this machine may connect, unless told otherwise. */
  HOST: z.string().min(1).default('127.0.0.1'),
  BLANKO_DATA_DIR: z.string().min(1).default('.blanko'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  /** Where people reach this system; passkeys and the government's sign-in are bound to it. */
  BLANKO_ORIGIN: z
    .url({ protocol: /^https$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  /** Seals what is kept sealed in the database; else a file in the data folder is made. */
  BLANKO_SECRET_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .optional(),
  /** The government's own sign-in (OpenID Connect). */
  BLANKO_OIDC_NAME: z.string().min(1).max(60).optional(),
  BLANKO_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  BLANKO_OIDC_CLIENT_ID: z.string().min(1).optional(),
  BLANKO_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** Signs official papers; else a file in the data folder is made. */
  BLANKO_SIGNING_KEY_FILE: z.string().min(1).optional(),
  BLANKO_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./)
    .optional(),
  BLANKO_MAIL_FROM: z.string().regex(/@/).optional(),
  BLANKO_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  BLANKO_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/)
    .optional(),
  /** The gateway may stand on this machine or in its network, and be called without TLS. */
  BLANKO_WEBHOOK_PRIVATE: z.literal('yes').optional(),
  BLANKO_METRICS_TOKEN: z.string().min(16).optional(),
  /** Where the public pages are written to and served from. */
  BLANKO_PUBLIC_DIR: z.string().min(1).optional(),
});

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where the embedded database lives. */
  readonly dataFolder: string;
  /** PostgreSQL instead of the embedded database; null for the latter. */
  readonly databaseUrl: string | null;
  /** `https://...`; null: people reach it from this machine alone. */
  readonly publicOrigin: string | null;
  /** 64 hexadecimal digits; null: from the file in the data folder. */
  readonly secretKey: string | null;
  /** null without the government's own sign-in. */
  readonly oidc: OidcSettings | null;
  /** An Ed25519 private key in PEM; null: the file in the data folder. */
  readonly signingKeyFile: string | null;
  /** Ways out for letters; null: none, and they wait. */
  readonly smtp: SmtpSettings | null;
  readonly webhook: WebhookSettings | null;
  /** Opens /metrics; null: there is no such page. */
  readonly metricsToken: string | null;
  /** Where the public pages lie; null: in the data folder. */
  readonly publicFolder: string | null;
}

export interface StartSettings extends Settings {
  /** The folder of the program, with `data/` and `dist/` in it. */
  readonly root: string;
  /** Whether an empty database stays empty instead of getting the demo world. */
  readonly empty: boolean;
}

const hints: Record<string, string> = {
  PORT: 'a port number from 0 to 65535',
  HOST: 'an address to listen on, such as 127.0.0.1',
  BLANKO_DATA_DIR: 'a folder',
  DATABASE_URL: 'an address that begins with postgres://',
  BLANKO_ORIGIN: 'the address of this system, such as https://blanko.example.go.id',
  BLANKO_SIGNING_KEY_FILE: 'a file',
  BLANKO_SMTP_URL: 'the address of a mail server, such as smtps://name:password@mail.example.go.id',
  BLANKO_MAIL_FROM:
    'who writes, such as Blanko <blanko@example.go.id>; wanted with BLANKO_SMTP_URL',
  BLANKO_WEBHOOK_URL:
    'the address of the gateway for WhatsApp and SMS: https://..., or http:// with BLANKO_WEBHOOK_PRIVATE=yes',
  BLANKO_WEBHOOK_SECRET: 'whsec_ and base64 of 24 bytes or more; wanted with BLANKO_WEBHOOK_URL',
  BLANKO_WEBHOOK_PRIVATE: 'yes, or left out',
  BLANKO_PUBLIC_DIR: 'a folder',
  BLANKO_METRICS_TOKEN: 'a secret of 16 characters or more',
  BLANKO_OIDC_NAME: 'what its button says, at most 60 characters',
  BLANKO_OIDC_ISSUER: 'the issuer of the sign-in, such as https://sso.example.go.id',
  BLANKO_OIDC_CLIENT_ID: 'the name of this system there; wanted with BLANKO_OIDC_ISSUER',
  BLANKO_OIDC_CLIENT_SECRET: 'its secret there; wanted with BLANKO_OIDC_ISSUER',
  BLANKO_SECRET_KEY: '64 hexadecimal digits, such as openssl rand -hex 32 prints',
};

/** A setting that is wrong is named with what it should be; nothing has been started then. */
export function readSettings(
  root: string,
  environment: NodeJS.ProcessEnv = process.env,
): { readonly settings: Settings } | { readonly problems: readonly string[] } {
  const read = environmentSchema.safeParse(environment);
  if (!read.success) {
    const names = new Set(read.error.issues.map((issue) => String(issue.path[0])));
    return { problems: [...names].map((name) => `${name} must be ${hints[name]}`) };
  }
  const letters = letterSettings(read.data);
  if ('wrong' in letters) return { problems: [`${letters.wrong} must be ${hints[letters.wrong]}`] };
  const oidc = oidcSettings(read.data);
  if ('wrong' in oidc) return { problems: [`${oidc.wrong} must be ${hints[oidc.wrong]}`] };
  const { PORT, HOST, BLANKO_DATA_DIR, DATABASE_URL } = read.data;
  const { BLANKO_ORIGIN, BLANKO_SECRET_KEY, BLANKO_SIGNING_KEY_FILE } = read.data;
  const { BLANKO_PUBLIC_DIR } = read.data;
  return {
    settings: {
      port: PORT,
      host: HOST,
      dataFolder: isAbsolute(BLANKO_DATA_DIR) ? BLANKO_DATA_DIR : join(root, BLANKO_DATA_DIR),
      databaseUrl: DATABASE_URL ?? null,
      publicOrigin: BLANKO_ORIGIN ?? null,
      secretKey: BLANKO_SECRET_KEY ?? null,
      signingKeyFile: BLANKO_SIGNING_KEY_FILE ?? null,
      ...letters,
      ...oidc,
      metricsToken: read.data.BLANKO_METRICS_TOKEN ?? null,
      publicFolder: BLANKO_PUBLIC_DIR === undefined ? null : resolve(root, BLANKO_PUBLIC_DIR),
    },
  };
}

function oidcSettings(
  read: z.infer<typeof environmentSchema>,
): Pick<Settings, 'oidc'> | { readonly wrong: keyof typeof read } {
  const { BLANKO_OIDC_ISSUER: issuer, BLANKO_OIDC_NAME: name = 'SSO' } = read;
  if (issuer === undefined) return { oidc: null };
  const { BLANKO_OIDC_CLIENT_ID: clientId, BLANKO_OIDC_CLIENT_SECRET: clientSecret } = read;
  if (clientId === undefined) return { wrong: 'BLANKO_OIDC_CLIENT_ID' };
  if (clientSecret === undefined) return { wrong: 'BLANKO_OIDC_CLIENT_SECRET' };
  return { oidc: { name, issuer, clientId, clientSecret } };
}

/** Half a way out is refused at the start, not at the first letter. */
function letterSettings(
  read: z.infer<typeof environmentSchema>,
): Pick<Settings, 'smtp' | 'webhook'> | { readonly wrong: keyof typeof read } {
  const { BLANKO_SMTP_URL, BLANKO_MAIL_FROM, BLANKO_WEBHOOK_URL, BLANKO_WEBHOOK_SECRET } = read;
  if (BLANKO_SMTP_URL && !BLANKO_MAIL_FROM) return { wrong: 'BLANKO_MAIL_FROM' };
  if (BLANKO_WEBHOOK_URL && !BLANKO_WEBHOOK_SECRET) return { wrong: 'BLANKO_WEBHOOK_SECRET' };
  const allowPrivate = read.BLANKO_WEBHOOK_PRIVATE === 'yes';
  if (BLANKO_WEBHOOK_URL?.startsWith('http:') && !allowPrivate) {
    return { wrong: 'BLANKO_WEBHOOK_URL' };
  }
  return {
    smtp:
      BLANKO_SMTP_URL && BLANKO_MAIL_FROM ? { url: BLANKO_SMTP_URL, from: BLANKO_MAIL_FROM } : null,
    webhook:
      BLANKO_WEBHOOK_URL && BLANKO_WEBHOOK_SECRET
        ? { url: BLANKO_WEBHOOK_URL, secret: BLANKO_WEBHOOK_SECRET, allowPrivate }
        : null,
  };
}

/** Whether a bug shows its stack. Read apart, because it holds even when a setting is wrong. */
export function showsStack(environment: NodeJS.ProcessEnv = process.env): boolean {
  return Boolean(environment.BLANKO_DEBUG);
}
