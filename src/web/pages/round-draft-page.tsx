/** The draft of this morning: what it gives, what has changed since, and the way to a second person. */
import { Link } from '@tanstack/react-router';
import type { RoundDraft } from '#contract/round-draft-schema.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { ActForm } from '../parts/act-form.tsx';
import { RoundFigures } from '../parts/kept-round.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { QuantityText } from '../parts/quantity-text.tsx';
import { SentToday } from '../parts/round-proposal.tsx';
import { Done } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { useReading, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

export function RoundDraftPage() {
  const { say, date, language } = useWords();
  const isPlanner = useSession().data?.account?.role === 'planner';
  const { data, error } = useReading('readRoundDraft');
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  const { draft } = data;
  const back = { to: '/round' as const, label: say('nav.round') };
  if (!draft) {
    return (
      <div className="flex flex-col gap-8">
        <PageHead back={back} sentence={say('draft.of_today')} />
        <EmptyState>{say('draft.none')}</EmptyState>
        {isPlanner && <DrawUp />}
      </div>
    );
  }
  const { asOf, granted, officesGranted: offices, drawnBy, drawnAt } = draft;
  const at = sayMoment(language, drawnAt);
  return (
    <div className="flex flex-col gap-8">
      <PageHead
        back={back}
        sentence={say('draft.sentence', { date: date(asOf, 'long'), granted, offices })}
        lead={
          drawnBy === 'blanko'
            ? say('draft.by_program', { at })
            : say('draft.by_planner', { name: drawnBy, at })
        }
      />
      <RoundFigures round={draft} detail={(line) => <ToOffice officeId={line.officeId} />}>
        <section className="flex max-w-3xl flex-col gap-4 print:hidden">
          {!draft.isCurrent && <Changes draft={draft} />}
          <SentToday asOf={asOf} />
          {isPlanner && (draft.isCurrent ? <Submit draft={draft} /> : <DrawUp />)}
        </section>
      </RoundFigures>
    </div>
  );
}

function ToOffice({ officeId }: { officeId: string }) {
  const { say } = useWords();
  return (
    <Link to="/offices/$officeId" params={{ officeId }} className="link text-sm">
      {say('round.to_office')}
    </Link>
  );
}

function Changes({ draft: { changes } }: { draft: RoundDraft }) {
  const { say } = useWords();
  return (
    <>
      <h2 className="text-lg font-semibold">{say('draft.changed_title')}</h2>
      <p className="figures text-sm">{say('draft.changed_what', { count: changes.length })}</p>
      {changes.length > 0 && (
        <PlainTable
          name={say('draft.changed_title')}
          rows={changes}
          isLong={changes.length > 12}
          keyOf={({ officeId }) => officeId}
          columns={[
            { heading: say('column.office'), cell: ({ officeName }) => officeName },
            {
              heading: say('draft.was'),
              cell: ({ was }) => <QuantityText value={was} />,
              isQuantity: true,
            },
            {
              heading: say('draft.now'),
              cell: ({ now }) => <QuantityText value={now} />,
              isQuantity: true,
            },
          ]}
        />
      )}
    </>
  );
}

/** Bound to the hash of what this page shows. */
function Submit({ draft }: { draft: RoundDraft }) {
  const { say, sayRich } = useWords();
  const act = useAct('proposeRound');
  const { granted, officesGranted: offices, reserveBefore: before, grantsHash } = draft;
  if (act.answer) return <Done>{say('propose.done')}</Done>;
  return (
    <ActForm
      act={act}
      verb={say('propose.verb')}
      consequence={() => say('propose.consequence', { granted, offices, before })}
      send={() => act.send({ body: { shownHash: grantsHash } })}
    >
      <p className="text-sm">
        {say('draft.what')}{' '}
        {sayRich('draft.lower', {
          link: (inside) => (
            <Link key="round" to="/round" className="link">
              {inside}
            </Link>
          ),
        })}
      </p>
    </ActForm>
  );
}

function DrawUp() {
  const { say } = useWords();
  const act = useAct('drawUpRound');
  return (
    <ActForm
      act={act}
      verb={say('draft.draw_up')}
      consequence={() => say('draft.draw_up_consequence')}
      send={() => act.send({ body: {} })}
    >
      {null}
    </ActForm>
  );
}
