/** Moves as they would be proposed, in a short table. */
import type { MoveTrial } from '#contract/move-schema.ts';
import { sayRupiah } from '#contract/words/say-move.ts';
import { useWords } from '../use-words.tsx';
import { PlainTable } from './plain-table.tsx';

export function TriedMoves({ moves }: { readonly moves: MoveTrial['moves'] }) {
  const { say, number, language } = useWords();
  if (moves.length === 0) return null;
  return (
    <PlainTable
      name={say('moves.trial_table')}
      rows={moves}
      isLong
      keyOf={({ giverId, receiverId }) => `${giverId} ${receiverId}`}
      columns={[
        { heading: say('moves.giver'), cell: ({ giverName }) => giverName },
        { heading: say('moves.receiver'), cell: ({ receiverName }) => receiverName },
        {
          heading: say('moves.blanks'),
          cell: ({ quantity }) => number(quantity),
          isQuantity: true,
        },
        { heading: say('moves.km'), cell: ({ km }) => number(km), isQuantity: true },
        {
          heading: say('moves.price'),
          cell: ({ cost }) => `Rp${sayRupiah(language, cost)}`,
          isQuantity: true,
        },
      ]}
    />
  );
}
