/** All trials so far: each opens, and one that is done can be laid beside the open one. */
import { Link } from '@tanstack/react-router';
import type { Trials } from '#contract/trial-schema.ts';
import { useRuleNames } from '../use-rule-names.ts';
import { useWords } from '../use-words.tsx';
import { EmptyState } from './page-state.tsx';
import { PlainTable } from './plain-table.tsx';

interface TrialListProps {
  readonly trials: Trials['trials'];
  readonly rules: Trials['rules'];
  /** The id of the one whose result is shown; null without one. */
  readonly openId: string | null;
}

export function TrialList({ trials, rules, openId }: TrialListProps) {
  const { say, number, date } = useWords();
  const nameOf = useRuleNames(rules);
  return (
    <section aria-labelledby="saved" className="flex flex-col gap-3 border-t pt-6">
      <h2 id="saved" className="text-lg font-semibold">
        {say('trial.saved')}
      </h2>
      {trials.length === 0 ? (
        <EmptyState>{say('trial.none')}</EmptyState>
      ) : (
        <PlainTable
          name={say('trial.saved_table')}
          rows={trials}
          keyOf={({ id }) => id}
          isLong
          columns={[
            {
              heading: say('trial.race'),
              cell: ({ id, choice }) => (
                <Link
                  to="/trials"
                  search={{ trial: id }}
                  className="link inline-block min-w-56"
                  aria-current={id === openId ? 'true' : undefined}
                >
                  {say('trial.against', {
                    first: nameOf(choice.first),
                    second: nameOf(choice.second),
                  })}
                </Link>
              ),
            },
            {
              heading: say('trial.when'),
              cell: ({ startedAt, startedBy }) => `${date(startedAt.slice(0, 10))} · ${startedBy}`,
            },
            {
              heading: say('trial.seed'),
              isQuantity: true,
              cell: ({ choice: { seed, worlds } }) => `${seed}–${seed + worlds - 1}`,
            },
            {
              heading: say('trial.supply'),
              isQuantity: true,
              cell: ({ choice }) => `${number(Math.round(choice.supply * 100))}%`,
            },
            {
              heading: say('trial.waits'),
              isQuantity: true,
              cell: ({ waits }) => (waits ? waits.map((days) => number(days, 2)).join(' / ') : '–'),
            },
            { heading: say('trial.state'), cell: ({ state }) => say(`trial.state.${state}`) },
            {
              heading: say('trial.compare'),
              cell: ({ id, state }) =>
                state === 'done' &&
                openId !== null &&
                id !== openId && (
                  <Link
                    to="/trials"
                    search={{ trial: openId, beside: id }}
                    resetScroll={false}
                    className="link print:hidden"
                  >
                    {say('trial.compare')}
                  </Link>
                ),
            },
          ]}
        />
      )}
    </section>
  );
}
