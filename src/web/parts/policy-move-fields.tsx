/** The numbers of moves in a policy: the fields of its form, and the same numbers to be read. */
import type { MoveNumbers } from '#core/policy/move-numbers.ts';
import { useWords } from '../use-words.tsx';
import { useAnyProblem } from './act-form.tsx';
import { CountField } from './form-field.tsx';

export type MoveNumber = keyof MoveNumbers;

/** In the sequence in which they are read: what a giver keeps, lots, costs, days and bounds. */
const moveNumbers = [
  'floorDays',
  'floorDaysWithinProvince',
  'floorQuantile',
  'smallestLot',
  'lotPer100Km',
  'lotOverSea',
  'movesMax',
  'handling',
  'perKm',
  'seaPercent',
  'leavingProvince',
  'waitingDay',
  'keep',
  'unmet',
  'oppositeBlockedDays',
  'withoutCentreMax',
  'answerWorkingDays',
  'declinedHoldsDays',
] as const satisfies readonly MoveNumber[];

export type TypedMoves = Readonly<Record<MoveNumber, string>>;

const hinted = ['lotPer100Km', 'keep', 'unmet', 'withoutCentreMax'] as const;

function isHinted(name: MoveNumber): name is (typeof hinted)[number] {
  return hinted.some((one) => one === name);
}

/** Folded, because it is seldom changed; open where one of its numbers is wrong. */
export function PolicyMoveFields({
  typed,
  onChange,
}: {
  readonly typed: TypedMoves;
  readonly onChange: (typed: TypedMoves) => void;
}) {
  const { say } = useWords();
  const isWrong = useAnyProblem(['policy.moves']);
  return (
    <details open={isWrong || undefined} className="border-y py-3">
      <summary className="cursor-pointer font-medium">{say('policies.moves.title')}</summary>
      <p className="my-3 max-w-prose text-sm text-soft">{say('policies.moves.lead')}</p>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {moveNumbers.map((name) => (
          <CountField
            key={name}
            name={`policy.moves.${name}`}
            label={say(`policies.moves.${name}`)}
            hint={isHinted(name) ? say(`policies.moves.hint.${name}`) : undefined}
            value={typed[name]}
            onChange={(value) => onChange({ ...typed, [name]: value })}
          />
        ))}
      </div>
    </details>
  );
}

/** `moves` is absent in a proposal from before policies had these numbers. */
export function PolicyMoveFigures({ moves }: { readonly moves: MoveNumbers | undefined }) {
  const { say, number } = useWords();
  if (moves === undefined) return null;
  const shown = (name: MoveNumber): string => {
    const value = moves[name];
    if (value === null) return '–';
    return name === 'floorQuantile' ? number(value, 2) : number(value);
  };
  return (
    <div>
      <p className="mt-2 text-sm font-semibold">{say('policies.moves.title')}</p>
      <p className="mb-2 text-sm text-soft">{say('policies.moves.lead')}</p>
      <dl className="figures grid gap-x-8 text-sm sm:grid-cols-2">
        {moveNumbers.map((name) => (
          <div key={name} className="flex justify-between gap-4 border-b py-1">
            <dt className="text-soft">{say(`policies.moves.${name}`)}</dt>
            <dd>{shown(name)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
