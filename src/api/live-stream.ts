/** Server-sent events to one reader (HTML Living Standard, 9.2). */
import { Readable } from 'node:stream';

/** A reader that does not take what it is sent is dropped; it comes back and reads anew. */
const waitingBytesMax = 65_536;

export interface LiveStream {
  readonly content: Readable;
  say(event: string, id: string, data: unknown): void;
  /** A comment: keeps proxies from closing a quiet line. */
  beat(): void;
  end(): void;
  onClose(work: () => void): void;
}

/** `retryMilliseconds`: how long the browser waits before it comes back. */
export function liveStream(retryMilliseconds: number): LiveStream {
  const content = new Readable({ read: () => undefined });
  let isOver = false;
  const send = (text: string): void => {
    if (isOver) return;
    if (content.readableLength > waitingBytesMax) content.destroy();
    else content.push(text);
  };
  content.once('close', () => {
    isOver = true;
  });
  send(`retry: ${retryMilliseconds}\n\n`);
  return {
    content,
    say: (event, id, data) => send(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: () => send(':\n\n'),
    end: () => {
      if (!isOver) content.push(null);
      isOver = true;
    },
    onClose: (work) => content.once('close', work),
  };
}
