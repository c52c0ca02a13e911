/** The settings: the one reader of the environment. */
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';

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
  /** Signs official papers; else a file in the data folder is made. */
  BLANKO_SIGNING_KEY_FILE: z.string().min(1).optional(),
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
  /** An Ed25519 private key in PEM; null: the file in the data folder. */
  readonly signingKeyFile: string | null;
}

const hints: Record<string, string> = {
  PORT: 'a port number from 0 to 65535',
  HOST: 'an address to listen on, such as 127.0.0.1',
  BLANKO_DATA_DIR: 'a folder',
  DATABASE_URL: 'an address that begins with postgres://',
  BLANKO_ORIGIN: 'the address of this system, such as https://blanko.example.go.id',
  BLANKO_SIGNING_KEY_FILE: 'a file',
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
  const { PORT, HOST, BLANKO_DATA_DIR, DATABASE_URL } = read.data;
  const { BLANKO_ORIGIN, BLANKO_SECRET_KEY, BLANKO_SIGNING_KEY_FILE } = read.data;
  return {
    settings: {
      port: PORT,
      host: HOST,
      dataFolder: isAbsolute(BLANKO_DATA_DIR) ? BLANKO_DATA_DIR : join(root, BLANKO_DATA_DIR),
      databaseUrl: DATABASE_URL ?? null,
      publicOrigin: BLANKO_ORIGIN ?? null,
      secretKey: BLANKO_SECRET_KEY ?? null,
      signingKeyFile: BLANKO_SIGNING_KEY_FILE ?? null,
    },
  };
}

/** Whether a bug shows its stack. Read apart, because it holds even when a setting is wrong. */
export function showsStack(environment: NodeJS.ProcessEnv = process.env): boolean {
  return Boolean(environment.BLANKO_DEBUG);
}
