/** Why a grant is what it is: the reasons as sentences, in the order in which they bit. */

import { sayReason } from '#contract/words/say-reason.ts';
import type { Reason, ReasonCode } from '#core/allocation/allocation.ts';
import { useWords } from '../use-words.tsx';

interface ReasonListProps {
  readonly reasons: readonly Reason[];
  /** The one that set the grant stands out. */
  readonly binding: ReasonCode;
}

export function ReasonList({ reasons, binding }: ReasonListProps) {
  const { language } = useWords();
  return (
    <ol className="figures flex max-w-prose list-decimal flex-col gap-1 pl-5 text-sm">
      {reasons.map((reason) => (
        <li key={reason.code} className={reason.code === binding ? 'font-semibold' : undefined}>
          {sayReason(language, reason)}
        </li>
      ))}
    </ol>
  );
}
