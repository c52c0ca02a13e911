/** What a door does and why it refused, for whoever reads the access log. */
import { type EndpointId, endpoints } from '../endpoints.ts';
import { problemCodes } from '../problem.ts';
import { doorSummaries } from './id-door.ts';
import { type Language, say } from './words.ts';

/** Doors that are gone since are said by the name they had. */
export function sayDoor(language: Language, endpoint: string): string {
  if (!Object.hasOwn(endpoints, endpoint)) return endpoint;
  const id = endpoint as EndpointId;
  return language === 'id' ? doorSummaries[id] : endpoints[id].summary;
}

/** null: it was not refused. Codes that are gone since are said as they were. */
export function sayRefusal(
  language: Language,
  { code, requestId }: { readonly code: string | null; readonly requestId: string },
): string | null {
  const known = problemCodes.find((one) => one === code);
  return known === undefined ? code : say(language, `problem.${known}`, { requestId });
}
