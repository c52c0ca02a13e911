/** One proposal as it will be carried out, and the decision of a second person. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Proposal } from '#contract/proposal-schema.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { ActForm } from '../parts/act-form.tsx';
import { TextField } from '../parts/form-field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { useProposalConsequence } from '../parts/proposal-consequence.ts';
import { ProposalContent } from '../parts/proposal-content.tsx';
import { Done } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

const route = getRouteApi('/signed-in/approvals/$proposalId');

export function ApprovalPage() {
  const { proposalId } = route.useParams();
  const { data: proposal, error } = useReading('readProposal', { params: { proposalId } });
  if (error) return <RefusedState error={error} />;
  if (!proposal) return <LoadingState />;
  return <ProposalView key={proposal.id} proposal={proposal} />;
}

function ProposalView({ proposal }: { proposal: Proposal }) {
  const { say, language } = useWords();
  const consequence = useProposalConsequence(proposal);
  // An answer has to outlive the reading that follows it.
  const decide = useAct('decideProposal', 'plain');
  const withdraw = useAct('withdrawProposal', 'plain');
  const { proposedByName, proposedBy, proposedAt, mayDecide, mayWithdraw } = proposal;
  return (
    <div className="flex flex-col gap-8">
      <PageHead
        back={{ to: '/approvals', label: say('nav.approvals') }}
        sentence={consequence}
        lead={
          <>
            {say(`proposal.${proposal.kind}`)}.{' '}
            {say('approvals.proposed', {
              name: proposedByName ?? proposedBy,
              at: sayMoment(language, proposedAt),
            })}
            .
          </>
        }
      />
      <DecisionMade proposal={proposal} seqs={decide.answer?.seqs ?? []} />
      <ProposalContent proposal={proposal}>
        {mayDecide && <Decision act={decide} proposal={proposal} consequence={consequence} />}
        {mayWithdraw && <Withdrawal act={withdraw} proposal={proposal} />}
      </ProposalContent>
    </div>
  );
}

/** What became of it, by whom and when; right after an approval also the documents it made. */
function DecisionMade({ proposal, seqs }: { proposal: Proposal; seqs: readonly number[] }) {
  const { say, language } = useWords();
  const { state, decidedByName, decidedBy, decidedAt, reason } = proposal;
  if (state === 'open') return null;
  return (
    <Done>
      <strong>{say(`proposal_state.${state}`)}.</strong>{' '}
      {decidedAt !== null &&
        say('approvals.by_at', {
          name: decidedByName ?? decidedBy ?? '',
          at: sayMoment(language, decidedAt),
        })}{' '}
      {reason !== null && <q>{reason}</q>}
      {seqs.length > 0 && (
        <span className="figures block">
          {say('approvals.documents', { count: seqs.length })}{' '}
          {seqs.slice(0, 5).map((seq) => (
            <Link
              key={seq}
              to="/documents/$seq"
              params={{ seq: String(seq) }}
              className="link mr-2"
            >
              {seq}
            </Link>
          ))}
        </span>
      )}
    </Done>
  );
}

interface DecisionProps {
  readonly act: ReturnType<typeof useAct<'decideProposal'>>;
  readonly proposal: Proposal;
  readonly consequence: string;
}

/** Approve, or return with a reason; both are bound to the hash of what stands on this page. */
function Decision({ act, proposal, consequence }: DecisionProps) {
  const { say } = useWords();
  const [choice, setChoice] = useState<'approved' | 'returned'>('approved');
  const [reason, setReason] = useState('');
  const { id, contentHash } = proposal;
  const isReturn = choice === 'returned';
  return (
    <section
      aria-label={say('approvals.decision')}
      className="flex max-w-3xl flex-col gap-4 rounded-md border p-4 print:hidden"
    >
      <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
        <legend className="mb-2 text-base font-semibold">{say('approvals.decision')}</legend>
        {(['approved', 'returned'] as const).map((value) => (
          <label key={value} className="flex min-h-8 items-center gap-2">
            <input
              type="radio"
              name="decision"
              className="size-4 accent-accent"
              checked={choice === value}
              onChange={() => setChoice(value)}
            />
            {say(`approvals.${value}`)}
          </label>
        ))}
      </fieldset>
      <ActForm
        key={choice}
        act={act}
        verb={say(isReturn ? 'approvals.return_verb' : 'approvals.approve_verb')}
        check={() =>
          isReturn && reason.trim().length < 3 ? { reason: say('approvals.reason_needed') } : {}
        }
        consequence={() =>
          isReturn
            ? say('approvals.return_consequence')
            : `${consequence} ${say('approvals.final')}`
        }
        send={() =>
          act.send({
            params: { proposalId: id },
            body: {
              decision: choice,
              contentHash,
              ...(reason.trim() !== '' && { reason: reason.trim() }),
            },
          })
        }
      >
        {isReturn && (
          <TextField
            name="reason"
            label={say('approvals.reason')}
            hint={say('approvals.reason_hint')}
            maxLength={500}
            isLong
            value={reason}
            onChange={setReason}
          />
        )}
      </ActForm>
      <p className="text-xs text-soft">
        {say('approvals.bound', { hash: contentHash.slice(0, 12) })}
      </p>
    </section>
  );
}

interface WithdrawalProps {
  readonly act: ReturnType<typeof useAct<'withdrawProposal'>>;
  readonly proposal: Proposal;
}

function Withdrawal({ act, proposal }: WithdrawalProps) {
  const { say } = useWords();
  return (
    <ActForm
      act={act}
      verb={say('approvals.withdraw')}
      consequence={() => say('approvals.withdraw_consequence')}
      send={() => act.send({ params: { proposalId: proposal.id }, body: {} })}
    >
      <p className="text-sm text-soft">{say('approvals.own')}</p>
    </ActForm>
  );
}
