/** A province runs out together: what giving within it would even out, and the way to propose it to the offices. */
import { Link } from '@tanstack/react-router';
import type { MoveTrial } from '#contract/move-schema.ts';
import { sayRatio } from '#contract/words/say-quantity.ts';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { ActRefused } from './act-form.tsx';
import { LoadingState, RefusedState } from './page-state.tsx';
import { PlainTable } from './plain-table.tsx';
import { TriedMoves } from './tried-moves.tsx';
import { Done } from './work-page.tsx';

export function ProvinceEvening() {
  const { say } = useWords();
  const { data, error } = useReading('readMoveTrial');
  const act = useAct('proposeMoves');
  return (
    <section aria-labelledby="evening" className="flex max-w-3xl flex-col gap-4">
      <h2 id="evening" className="text-lg font-semibold">
        {say('moves.province_title')}
      </h2>
      <p className="max-w-prose text-sm text-soft">{say('moves.province_lead')}</p>
      {error && <RefusedState error={error} />}
      {!data && !error && <LoadingState />}
      {data && (
        <>
          <p className="figures max-w-prose font-medium">
            <Evening trial={data} />
          </p>
          <TriedMoves moves={data.moves} />
          <BeforeAndAfter offices={data.offices} />
        </>
      )}
      <div className="flex flex-wrap items-center gap-4 print:hidden">
        {data && data.moves.length > 0 && (
          <button
            type="button"
            className="button button-main"
            disabled={act.isSending}
            onClick={() => act.send({ body: {} })}
          >
            {say('moves.propose')}
          </button>
        )}
        <Link to="/moves" className="link">
          {say('moves.see_all')}
        </Link>
      </div>
      {act.answer && <Done>{say('moves.propose_done')}</Done>}
      {act.error !== null && <ActRefused act={act} />}
    </section>
  );
}

function Evening({ trial }: { readonly trial: MoveTrial }) {
  const { say, language } = useWords();
  const { moves, moved, level, dropped, droppedBlanks } = trial;
  if (moves.length === 0) {
    return dropped > 0
      ? say('moves.province_small', { dropped, blanks: droppedBlanks })
      : say('moves.province_even');
  }
  const values = { moves: moves.length, blanks: moved };
  return level === null
    ? say('moves.province_enough', values)
    : say('moves.province_says', { ...values, level: sayRatio(language, level) });
}

function BeforeAndAfter({ offices }: Pick<MoveTrial, 'offices'>) {
  const { say, number } = useWords();
  const changed = offices.filter(({ gives, gets }) => gives > 0 || gets > 0);
  if (changed.length === 0) return null;
  return (
    <PlainTable
      name={say('moves.province_offices')}
      rows={changed}
      keyOf={({ officeId }) => officeId}
      columns={[
        {
          heading: say('column.office'),
          cell: ({ officeId, officeName }) => (
            <Link to="/offices/$officeId" params={{ officeId }} className="link">
              {officeName}
            </Link>
          ),
        },
        { heading: say('moves.need'), cell: ({ need }) => number(need), isQuantity: true },
        {
          heading: say('moves.before'),
          cell: ({ position }) => number(position),
          isQuantity: true,
        },
        {
          heading: say('moves.gives'),
          cell: ({ gives }) => (gives > 0 ? number(gives) : '–'),
          isQuantity: true,
        },
        {
          heading: say('moves.gets'),
          cell: ({ gets }) => (gets > 0 ? number(gets) : '–'),
          isQuantity: true,
        },
        { heading: say('moves.after'), cell: ({ after }) => number(after), isQuantity: true },
      ]}
    />
  );
}
