/** One door of the system as a row: what it takes, what it answers, who may call it. */
import type { z } from 'zod';

export interface Endpoint {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** One sentence: what it answers or does. */
  readonly summary: string;
  /** Who may call it; `anyone` needs no session. */
  readonly access: 'anyone' | 'signed_in' | 'centre' | 'own_office';
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly output: z.ZodType;
}
