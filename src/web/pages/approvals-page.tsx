/** What waits for a second person, and what was decided, by whom and when. */
import { Link } from '@tanstack/react-router';
import type { ProposalLine } from '#contract/proposal-schema.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { useReading } from '../use-api.ts';
import { usePages } from '../use-pages.ts';
import { useWords } from '../use-words.tsx';

export function ApprovalsPage() {
  const { say } = useWords();
  const open = useReading('readProposals', { query: { state: 'open' } });
  if (open.error) return <RefusedState error={open.error} />;
  if (!open.data) return <LoadingState />;
  const { items, waitingForReader } = open.data;
  return (
    <div className="flex flex-col gap-10">
      <PageHead
        sentence={
          waitingForReader > 0
            ? say('approvals.waiting_reader', { count: waitingForReader })
            : say('approvals.waiting_others', { count: items.length })
        }
        lead={say('approvals.lead')}
      />
      {items.length > 0 && (
        <ul className="max-w-3xl border-t">
          {items.map((proposal) => (
            <OpenProposal key={proposal.id} proposal={proposal} />
          ))}
        </ul>
      )}
      <DecidedProposals />
    </div>
  );
}

function OpenProposal({ proposal }: { proposal: ProposalLine }) {
  const { say, language } = useWords();
  return (
    <li className="figures flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b py-4">
      <div>
        <h2 className="text-base font-semibold">
          <ProposalName proposal={proposal} />
        </h2>
        <p className="text-sm text-soft">
          {say('approvals.proposed', {
            name: proposal.proposedByName ?? proposal.proposedBy,
            at: sayMoment(language, proposal.proposedAt),
          })}
        </p>
      </div>
      <Link
        to="/approvals/$proposalId"
        params={{ proposalId: proposal.id }}
        className={proposal.mayDecide ? 'button button-main' : 'button'}
      >
        {say(proposal.mayDecide ? 'approvals.read_and_decide' : 'approvals.read')}
        <span className="sr-only">
          : <ProposalName proposal={proposal} />
        </span>
      </Link>
    </li>
  );
}

function ProposalName({ proposal: { kind, officeName } }: { proposal: ProposalLine }) {
  const { say } = useWords();
  const name = say(`proposal.${kind}`);
  return <>{officeName === null ? name : `${name}, ${officeName}`}</>;
}

function DecidedProposals() {
  const { say, language } = useWords();
  const { items, error, isLoading, onMore } = usePages('readProposals', {});
  if (error) return <RefusedState error={error} />;
  if (!items) return <LoadingState />;
  const decided = items.filter(({ state }) => state !== 'open');
  return (
    <section aria-labelledby="decided" className="flex flex-col gap-4">
      <h2 id="decided" className="text-lg font-semibold">
        {say('approvals.decided')}
      </h2>
      {decided.length === 0 ? (
        <EmptyState>{say('approvals.none_decided')}</EmptyState>
      ) : (
        <PlainTable
          name={say('approvals.decided')}
          rows={decided}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: say('approvals.column_proposal'),
              cell: (proposal) => (
                <Link
                  to="/approvals/$proposalId"
                  params={{ proposalId: proposal.id }}
                  className="link"
                >
                  <ProposalName proposal={proposal} />
                </Link>
              ),
            },
            {
              heading: say('approvals.column_decision'),
              cell: ({ state, reason }) => (
                <>
                  {say(`proposal_state.${state}`)}
                  {reason !== null && <span className="block text-soft">{reason}</span>}
                </>
              ),
            },
            {
              heading: say('approvals.column_by'),
              cell: ({ decidedByName, decidedBy }) => decidedByName ?? decidedBy,
            },
            {
              heading: say('approvals.column_at'),
              cell: ({ decidedAt }) => decidedAt && sayMoment(language, decidedAt),
            },
          ]}
        />
      )}
      <MoreButton isLoading={isLoading} onMore={onMore} />
    </section>
  );
}
