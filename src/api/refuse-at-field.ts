import type { ProblemCode } from '#contract/problem.ts';
import { problemCodes } from '#contract/problem.ts';
import { type Refused, refuse, refuseUnknown } from './answer.ts';

/**
 * A refusal of the core with the field that its reader can mend. `notFound` are the codes that must answer exactly as
 * something that does not exist; a code without words is `posting_refused`.
 */
export function refuseAtField(
  code: string,
  fields: Readonly<Record<string, string>>,
  notFound: Readonly<Record<string, string>> = { office_unknown: 'officeId' },
): Refused {
  const missing = notFound[code];
  if (missing !== undefined) return refuseUnknown(missing);
  if (!isProblemCode(code)) return refuse('posting_refused');
  const field = fields[code];
  if (field === undefined) return refuse(code);
  return refuse(code, { fields: [{ field, said: { key: `problem.${code}` } }] });
}

function isProblemCode(code: string): code is ProblemCode {
  return (problemCodes as readonly string[]).includes(code);
}
