/** A policy from a JSON file; every fault of it is a complaint that names the field. */
import { sayTerminal } from '#contract/words/say-terminal.ts';
import { checkPolicy } from '#core/policy/check-policy.ts';
import { withMoveNumbers } from '#core/policy/move-numbers.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { CliContext } from './cli-context.ts';
import type { Complaints } from './complaints.ts';
import { readInput } from './read-input.ts';

const policyBytesMax = 1024 * 1024;

/** null, with complaints, when it cannot be read or is no policy. */
export async function readPolicyFile(
  path: string,
  context: Pick<CliContext, 'stdin'>,
  complaints: Complaints,
): Promise<Policy | null> {
  const bytes = await readInput(path, context, complaints, policyBytesMax);
  if (bytes === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason =
      error instanceof SyntaxError
        ? error.message
        : sayTerminal(complaints.language, 'terminal.unreadable');
    complaints.say('terminal.not_json', { path, reason });
    return null;
  }
  const { policy, problems } = checkPolicy(withMoveNumbers(json));
  for (const { field, problem } of problems) {
    const where = field && `, ${sayTerminal(complaints.language, 'terminal.field', { field })}`;
    complaints.add(`${path}${where}: ${problem}`);
  }
  return policy;
}
