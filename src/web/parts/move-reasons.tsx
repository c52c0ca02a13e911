/** Why this pair: the price at both ends, who is above and who below, and why not from the centre. */

import { sayMoveReason } from '#contract/words/say-move.ts';
import type { MoveReason } from '#core/redistribution/redistribution.ts';
import { useWords } from '../use-words.tsx';

export function MoveReasons({ reasons }: { readonly reasons: readonly MoveReason[] }) {
  const { say, language } = useWords();
  return (
    <ul
      aria-label={say('moves.why')}
      className="figures flex max-w-prose list-disc flex-col gap-1 pl-5 text-sm"
    >
      {reasons.map((reason) => (
        <li key={reason.code}>{sayMoveReason(language, reason)}</li>
      ))}
    </ul>
  );
}
