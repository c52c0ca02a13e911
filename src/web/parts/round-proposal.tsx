/** Today's round on its way to a second person: what was sent already, and the planner's own step. */
import { Link } from '@tanstack/react-router';
import type { Round } from '#contract/round-schema.ts';
import type { ProposeRound } from '#contract/saved-round-schema.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { useAct } from '../use-act.ts';
import { useReading, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import type { RoundSearch } from '../web-routes.tsx';
import { ActForm } from './act-form.tsx';
import { Done } from './work-page.tsx';

export type GrantAdjustment = ProposeRound['adjustments'][number];

interface RoundProposalProps {
  readonly round: Round;
  readonly tried: RoundSearch;
  readonly adjustments: readonly GrantAdjustment[];
  readonly onRemove: (officeId: string) => void;
  readonly onProposed: () => void;
}

export function RoundProposal(props: RoundProposalProps) {
  const { say } = useWords();
  const role = useSession().data?.account?.role;
  return (
    <section aria-labelledby="propose" className="flex max-w-3xl flex-col gap-4">
      <h2 id="propose" className="text-lg font-semibold">
        {say('propose.title')}
      </h2>
      <DraftOfToday />
      <SentToday asOf={props.round.asOf} />
      {role === 'planner' && <ProposeForm {...props} />}
    </section>
  );
}

/** The draft of the morning, and whether it still holds. */
function DraftOfToday() {
  const { say, language } = useWords();
  const draft = useReading('readRoundDraft').data?.draft;
  if (!draft) return null;
  const { granted, officesGranted: offices, drawnAt, isCurrent, changes } = draft;
  return (
    <p className="figures text-sm">
      <Link to="/round/draft" className="link font-semibold">
        {say('draft.of_today')}
      </Link>
      {': '}
      {say('draft.line', { granted, offices, at: sayMoment(language, drawnAt) })}{' '}
      {isCurrent ? say('draft.holds') : say('draft.changed', { count: changes.length })}
    </p>
  );
}

/** The rounds of this day, newest first, with what became of them. */
export function SentToday({ asOf }: { asOf: string }) {
  const { say, language } = useWords();
  const rounds = useReading('readSavedRounds', { query: { limit: 20 } });
  const today = rounds.data?.items.filter((round) => round.asOf === asOf) ?? [];
  if (!rounds.data) return null;
  if (today.length === 0) return <p className="text-sm text-soft">{say('propose.none_today')}</p>;
  return (
    <ul className="border-t">
      {today.map((round) => (
        <li
          key={round.id}
          className="figures flex flex-wrap justify-between gap-x-4 border-b py-2 text-sm"
        >
          <span>
            <Link
              to="/approvals/$proposalId"
              params={{ proposalId: round.id }}
              className="link font-semibold"
            >
              {say('propose.number', { number: round.number, year: asOf.slice(0, 4) })}
            </Link>
            {': '}
            {say('propose.line', { granted: round.granted, offices: round.officesGranted })}
          </span>
          <span>
            {say(`proposal_state.${round.state}`)},{' '}
            {sayMoment(language, round.decidedAt ?? round.proposedAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function ProposeForm(props: RoundProposalProps) {
  const { round, tried, adjustments, onRemove, onProposed } = props;
  const { say } = useWords();
  const act = useAct('proposeRound');
  const nameOf = new Map(round.offices.map((office) => [office.id, office.name]));
  const grantOf = new Map(round.offices.map((office) => [office.id, office.granted]));
  const lowered = adjustments.reduce(
    (sum, { officeId, granted }) => sum + (grantOf.get(officeId) ?? 0) - granted,
    0,
  );
  const emptied = adjustments.filter(({ granted }) => granted === 0).length;
  const granted = round.totals.granted - lowered;
  const values = { granted, offices: round.totals.officesGranted - emptied };
  if (act.answer) {
    return (
      <Done>
        {say('propose.done')}{' '}
        <Link
          to="/approvals/$proposalId"
          params={{ proposalId: act.answer.roundId }}
          className="link"
        >
          {say('approvals.read')}
        </Link>
      </Done>
    );
  }
  return (
    <ActForm
      act={act}
      verb={say('propose.verb')}
      consequence={() => say('propose.consequence', { ...values, before: round.reserve.before })}
      send={async () => {
        const answer = await act.send({ body: { ...tried, adjustments: [...adjustments] } });
        if (answer) onProposed();
      }}
    >
      <p className="figures text-sm">
        {say('propose.what', values)} {adjustments.length === 0 && say('propose.how_to_lower')}
      </p>
      {adjustments.length > 0 && (
        <ul className="border-t">
          {adjustments.map((adjustment) => (
            <li
              key={adjustment.officeId}
              className="figures flex items-center justify-between gap-4 border-b py-1 text-sm"
            >
              <span>
                <strong>{nameOf.get(adjustment.officeId)}</strong>:{' '}
                {say('kept.lowered', {
                  decided: grantOf.get(adjustment.officeId) ?? 0,
                  granted: adjustment.granted,
                  reason: say(`adjustment.${adjustment.reason}`),
                })}
              </span>
              <button
                type="button"
                className="button"
                onClick={() => onRemove(adjustment.officeId)}
              >
                {say('propose.undo')}
                <span className="sr-only">: {nameOf.get(adjustment.officeId)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </ActForm>
  );
}
