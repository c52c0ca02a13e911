import type { Socket } from 'node:net';
import { securityHeaders } from './security-headers.ts';

/** What is no HTTP, or two readings of it at once (request smuggling), gets one answer and the end of the line. */
export function refuseBrokenHttp(_error: Error, socket: Socket): void {
  if (socket.destroyed) return;
  const headers = { ...securityHeaders, 'content-length': '0', connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join('')}\r\n`);
}
