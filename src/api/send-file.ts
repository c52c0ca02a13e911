/** Files in and out of the doors, instead of JSON. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { FileAnswer } from '#contract/file-answer.ts';

/** Takes the body as bytes, for routes added to this scope only; every other type is refused as before. */
export function takeFiles(
  scope: FastifyInstance,
  types: readonly string[],
  bytesMax: number,
): void {
  scope.removeAllContentTypeParsers();
  const take = { parseAs: 'buffer', bodyLimit: bytesMax } as const;
  scope.addContentTypeParser([...types], take, (_request, body, done) => done(null, body));
}

export function sendFile(reply: FastifyReply, answer: FileAnswer) {
  reply.header('content-type', withCharset(answer.mediaType));
  if (answer.name !== null) {
    reply.header('content-disposition', `attachment; filename="${answer.name}"`);
  }
  const { content } = answer;
  if (typeof content === 'string') return reply.send(content);
  if (content instanceof Uint8Array) return reply.send(Buffer.from(content));
  return reply.send(content instanceof Readable ? content : Readable.from(content));
}

function withCharset(mediaType: string): string {
  return mediaType.startsWith('text/') || mediaType === 'application/json'
    ? `${mediaType}; charset=utf-8`
    : mediaType;
}
