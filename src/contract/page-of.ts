/**
 * Long lists come in pages, all in the same way: `limit` says how many items a page holds, `next` in the answer is
 * what to send as `after` for the page that follows, and null on the last one. The answer also carries it as a `Link`
 * header with `rel="next"`. A cursor is opaque: it is sent back as it came.
 */
import { z } from 'zod';
import { wholeInUrl } from './common-schema.ts';

const cursorSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[A-Za-z0-9._:~-]+$/);

/** The two fields that the query of every paged list has. */
export const pageQuery = {
  /** `next` of the page before; left out for the first page. */
  after: cursorSchema.optional(),
  limit: wholeInUrl(1, 500).default(100),
};

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: cursorSchema.nullable() });
}
