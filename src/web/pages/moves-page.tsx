/** Moves between offices: what is proposed, as arcs and as a table, why, and who has to say yes. */
import { Link, useSearch } from '@tanstack/react-router';
import type { MovePlan, OfficeMove } from '#contract/move-schema.ts';
import { ActRefused } from '../parts/act-form.tsx';
import { BesideTabs } from '../parts/beside-tabs.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { MoveDetail } from '../parts/move-detail.tsx';
import { MoveTrialPart } from '../parts/move-trial-part.tsx';
import { MovesMap } from '../parts/moves-map.tsx';
import { MovesTable } from '../parts/moves-table.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { Done } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { useReading, useSession } from '../use-api.ts';
import { useMyOffice } from '../use-my-office.ts';
import { usePages } from '../use-pages.ts';
import { useWords } from '../use-words.tsx';

export function MovesPage() {
  const { say } = useWords();
  const { show } = useSearch({ from: '/signed-in/moves' });
  const mine = useMyOffice();
  const role = useSession().data?.account?.role;
  const plan = useReading('readMovePlan');
  const moves = usePages('readMoves', { limit: 500, ...(show !== 'all' && { only: 'open' }) });
  if (plan.error) return <RefusedState error={plan.error} />;
  if (moves.error) return <RefusedState error={moves.error} />;
  if (!plan.data || !moves.items) return <LoadingState />;
  const open = moves.items.filter(isOpen);
  return (
    <div className="flex flex-col gap-10">
      <MovesHead plan={plan.data} />
      {mine ? <OwnMoves moves={open} officeId={mine.officeId} /> : <MovesMap moves={open} />}
      <section aria-labelledby="list" className="flex flex-col gap-4">
        <div className="flex flex-wrap items-baseline justify-between gap-4">
          <h2 id="list" className="text-lg font-semibold">
            {say('moves.list')}
          </h2>
          <WhichMoves isAll={show === 'all'} />
        </div>
        <MovesTable moves={moves.items} />
        <MoreButton isLoading={moves.isLoading} onMore={moves.onMore} />
      </section>
      {role === 'planner' && <ProposeButton />}
      {!mine && <MoveTrialPart />}
    </div>
  );
}

function isOpen({ state }: OfficeMove): boolean {
  return ['proposed', 'accepted', 'approved', 'sent'].includes(state);
}

/** The answer first, then where it comes from and how far it is. */
function MovesHead({ plan: { plan, open, receivedMoves, receivedBlanks } }: { plan: MovePlan }) {
  const { say, date } = useWords();
  const mine = useMyOffice();
  const [some, none] = mine
    ? (['moves.waiting_own', 'moves.none_own'] as const)
    : (['moves.waiting', 'moves.none_waiting'] as const);
  return (
    <div className="flex flex-col gap-6">
      <PageHead
        sentence={open.moves > 0 ? say(some, open) : say(none)}
        lead={
          plan
            ? say('moves.lead', {
                day: date(plan.asOf, 'full'),
                by: plan.drawnBy === 'blanko' ? say('moves.by_program') : plan.drawnBy,
              })
            : say('moves.lead_before')
        }
      />
      <BesideTabs of="/shipments" label={say('nav.shipments')} />
      <p className="figures max-w-prose text-sm">
        {open.moves > 0 && say('moves.states', open)}{' '}
        {receivedMoves > 0 &&
          say('moves.done_so_far', { moves: receivedMoves, blanks: receivedBlanks })}
      </p>
    </div>
  );
}

function WhichMoves({ isAll }: { readonly isAll: boolean }) {
  const { say } = useWords();
  const tabs = [
    { isOn: !isAll, search: {}, label: say('moves.only_open') },
    { isOn: isAll, search: { show: 'all' as const }, label: say('moves.all') },
  ];
  return (
    <nav aria-label={say('moves.list')} className="flex gap-2 print:hidden">
      {tabs.map(({ isOn, search, label }) => (
        <Link
          key={label}
          to="/moves"
          search={search}
          resetScroll={false}
          aria-current={isOn ? 'page' : undefined}
          className={`button ${isOn ? 'border-accent bg-accent-wash' : ''}`}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** What this office has to do about each, opened: nobody should have to look for it. */
function OwnMoves(props: { readonly moves: readonly OfficeMove[]; readonly officeId: string }) {
  const { say } = useWords();
  if (props.moves.length === 0) return null;
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      {props.moves.map((move) => (
        <article key={move.id} className="flex flex-col gap-2 rounded-md border p-4">
          <h2 className="figures text-base font-semibold">
            {move.giverId === props.officeId
              ? say('moves.you_give', { blanks: move.quantity, office: move.receiverName })
              : say('moves.you_get', { blanks: move.quantity, office: move.giverName })}
          </h2>
          <MoveDetail move={move} isFolded />
        </article>
      ))}
    </div>
  );
}

function ProposeButton() {
  const { say } = useWords();
  const act = useAct('proposeMoves');
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <button
        type="button"
        className="button w-fit"
        disabled={act.isSending}
        onClick={() => act.send({ body: {} })}
      >
        {say('moves.propose')}
      </button>
      {act.answer && <Done>{say('moves.propose_done')}</Done>}
      {act.error !== null && <ActRefused act={act} />}
    </div>
  );
}
