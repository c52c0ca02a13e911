/** Other numbers for the moves, tried on a copy: what would be proposed, with nothing kept. */
import { useState } from 'react';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { RefusedState } from './page-state.tsx';
import { RangeField } from './range-field.tsx';
import { TriedMoves } from './tried-moves.tsx';

/** The end of the slider: no limit. */
const noLimit = 100;

export function MoveTrialPart() {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="border-t pt-6 print:hidden"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="w-fit cursor-pointer text-lg font-semibold">
        {say('moves.trial_title')}
      </summary>
      {isOpen && <Trial />}
    </details>
  );
}

function Trial() {
  const { say, number } = useWords();
  const [tried, setTried] = useState<{ smallestLot?: number; movesMax?: number }>({});
  const { data, error } = useReading('readMoveTrial', { query: tried });
  if (error) return <RefusedState error={error} />;
  const smallestLot = tried.smallestLot ?? data?.smallestLot ?? 200;
  const movesMax = tried.movesMax ?? data?.movesMax ?? noLimit;
  const said =
    movesMax >= noLimit ? say('moves.trial_all') : say('moves.trial_max_said', { count: movesMax });
  return (
    <div className="mt-4 flex flex-col gap-4">
      <p className="max-w-prose text-sm text-soft">{say('moves.trial_lead')}</p>
      <div className="grid gap-x-12 gap-y-4 md:grid-cols-2">
        <RangeField
          label={say('moves.trial_lot')}
          value={smallestLot}
          min={50}
          max={5_000}
          step={50}
          said={`${number(smallestLot)} ${say('unit.blanks')}`}
          onChange={(value) => setTried({ ...tried, smallestLot: value })}
        />
        <RangeField
          label={say('moves.trial_max')}
          value={movesMax}
          min={1}
          max={noLimit}
          step={1}
          said={said}
          onChange={(value) => {
            const { movesMax: _before, ...rest } = tried;
            setTried(value >= noLimit ? rest : { ...rest, movesMax: value });
          }}
        />
      </div>
      {data && (
        <>
          <p aria-live="polite" className="figures max-w-prose font-medium">
            {say('moves.trial_says', {
              moves: data.moves.length,
              blanks: data.moved,
              dropped: data.dropped,
              droppedBlanks: data.droppedBlanks,
            })}
          </p>
          <TriedMoves moves={data.moves} />
        </>
      )}
    </div>
  );
}
