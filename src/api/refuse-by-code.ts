import { type ProblemCode, problemCodes } from '#contract/problem.ts';
import { type Refused, refuse } from './answer.ts';

/** A refusal of the core under its own code; what the ledger refuses without a word for the reader is `posting_refused`. */
export function refuseByCode(code: string): Refused {
  return refuse(isProblemCode(code) ? code : 'posting_refused');
}

function isProblemCode(code: string): code is ProblemCode {
  return (problemCodes as readonly string[]).includes(code);
}
