/** An answer that is a file instead of JSON: bytes, or a stream of them where the file may be large. */
import { z } from 'zod';

export interface FileAnswer {
  /** The name under which a browser saves it; null for what is not saved. */
  readonly name: string | null;
  readonly mediaType: string;
  readonly content: Uint8Array | string | AsyncIterable<Uint8Array | string>;
}

/** A body as the bytes that were sent. */
export const bytesSchema = z.custom<Uint8Array>((body) => body instanceof Uint8Array);

export const fileAnswerSchema = z.custom<FileAnswer>();

export const csvType = 'text/csv';
export const htmlType = 'text/html';
/** What a page without scripts sends. */
export const formType = 'application/x-www-form-urlencoded';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
