/** Moves line by line, walked by keyboard; each opens into its reasons. The twin of the arcs on the map. */
import { useMemo } from 'react';
import type { OfficeMove } from '#contract/move-schema.ts';
import { sayRupiah } from '#contract/words/say-move.ts';
import { statesOfMoves } from '../move-choices.ts';
import { useWords } from '../use-words.tsx';
import { DataTable, type TableColumn } from './data-table.tsx';
import { MoveDetail } from './move-detail.tsx';
import { EmptyState } from './page-state.tsx';
import { QuantityText } from './quantity-text.tsx';

export function MovesTable({ moves }: { readonly moves: readonly OfficeMove[] }) {
  const { say } = useWords();
  return (
    <DataTable
      name={say('moves.list')}
      rows={moves}
      columns={useColumns()}
      keyOf={({ id }) => id}
      sortedBy={[{ id: 'blanks', desc: true }]}
      detail={(move) => <MoveDetail move={move} />}
      whenEmpty={<EmptyState>{say('moves.empty')}</EmptyState>}
    />
  );
}

function useColumns(): readonly TableColumn<OfficeMove>[] {
  const { say, language } = useWords();
  return useMemo(
    () => [
      {
        id: 'giver',
        heading: say('moves.giver'),
        value: ({ giverName }) => giverName,
        share: 2.4,
      },
      {
        id: 'receiver',
        heading: say('moves.receiver'),
        value: ({ receiverName }) => receiverName,
        share: 2.4,
      },
      {
        id: 'blanks',
        heading: say('moves.blanks'),
        value: ({ quantity }) => quantity,
        cell: ({ quantity }) => <QuantityText value={quantity} />,
        share: 1.1,
        isQuantity: true,
      },
      {
        id: 'km',
        heading: say('moves.km'),
        value: ({ km }) => km,
        cell: ({ km }) => <QuantityText value={km} />,
        share: 0.8,
        isQuantity: true,
        fromWidth: 560,
      },
      {
        id: 'price',
        heading: say('moves.price'),
        value: ({ cost }) => cost,
        cell: ({ cost }) => <span className="figures">Rp{sayRupiah(language, cost)}</span>,
        share: 1.3,
        isQuantity: true,
        fromWidth: 680,
      },
      {
        id: 'state',
        heading: say('moves.state'),
        value: ({ state }) => statesOfMoves.indexOf(state),
        cell: ({ state }) => say(`move_state.${state}`),
        share: 1.7,
        fromWidth: 460,
      },
    ],
    [say, language],
  );
}
