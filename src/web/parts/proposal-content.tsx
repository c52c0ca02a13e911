/** Exactly what an approval carries out, by kind: nothing that it does is left out. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Proposal } from '#contract/proposal-schema.ts';
import { sayRupiah } from '#contract/words/say-move.ts';
import { sayDifference } from '#contract/words/say-quantity.ts';
import { sayReason } from '#contract/words/say-reason.ts';
import { accountName } from '../account-name.ts';
import {
  type KnownProposal,
  knownProposal,
  type Correction as StatementCorrection,
  sumOf,
  type Undoing,
} from '../proposal-contents.ts';
import { useWords } from '../use-words.tsx';
import { DocumentLink } from './document-link.tsx';
import { type Fact, FactList } from './fact-list.tsx';
import { KeptRound } from './kept-round.tsx';
import { MoveReasons } from './move-reasons.tsx';
import { OpeningTable } from './opening-table.tsx';
import { PlainTable } from './plain-table.tsx';
import { PolicyFigures } from './policy-figures.tsx';

interface ProposalContentProps {
  readonly proposal: Proposal;
  /** The decision: after all that is decided, but before the long table of a round. */
  readonly children: ReactNode;
}

export function ProposalContent({ proposal, children }: ProposalContentProps) {
  if (proposal.kind === 'round') return <KeptRound roundId={proposal.id}>{children}</KeptRound>;
  return (
    <>
      <ShortContent proposal={proposal} />
      {children}
    </>
  );
}

function ShortContent({ proposal }: { proposal: Proposal }) {
  const known = knownProposal(proposal);
  switch (known.kind) {
    case 'round':
      return null;
    case 'supplement':
      return <Supplement content={known.content} />;
    case 'redistribution':
      return <OfficeMove content={known.content} />;
    case 'dispute_settlement':
      return <Settlement content={known.content} />;
    case 'adjustment':
      return <Adjustment content={known.content} place={proposal.officeName} />;
    case 'destruction':
      return <Destruction content={known.content} />;
    case 'reversal':
      return known.content.of === 'document' ? (
        <UndoneDocuments content={known.content} />
      ) : (
        <Correction content={known.content} />
      );
    case 'role_grant':
      return <RoleGranted content={known.content} place={proposal.officeName} />;
    case 'policy_version':
      return <NewPolicy content={known.content} />;
    case 'opening_stock':
      return <OpeningStock content={known.content} />;
  }
}

type ContentOf<Kind extends KnownProposal['kind']> = Extract<
  KnownProposal,
  { kind: Kind }
>['content'];

function OfficeMove({ content }: { content: ContentOf<'redistribution'> }) {
  const { say, number, date, language } = useWords();
  const { giverName, receiverName, quantity, km, cost, reasons } = content;
  return (
    <>
      <FactList
        facts={[
          [say('moves.giver'), `${giverName}, ${content.giverProvince}`],
          [say('moves.receiver'), `${receiverName}, ${content.receiverProvince}`],
          [say('moves.blanks'), number(quantity)],
          [say('moves.km'), number(km)],
          [say('moves.price'), `Rp${sayRupiah(language, cost)}`],
          [say('moves.plan'), date(content.plannedOn, 'long')],
        ]}
      />
      <h3 className="text-sm font-semibold">{say('moves.why')}</h3>
      <MoveReasons reasons={reasons} />
      <Link to="/moves" className="link w-fit">
        {say('moves.see_all')}
      </Link>
    </>
  );
}

function Supplement({ content }: { content: ContentOf<'supplement'> }) {
  const { say, number, language } = useWords();
  const { officeId, roundId, claim, claimedFigure, figureOfRound, reasons = [] } = content;
  return (
    <>
      <FactList
        facts={[
          [say('column.office'), content.officeName],
          [
            say('approvals.round'),
            <Link
              key="round"
              to="/approvals/$proposalId"
              params={{ proposalId: roundId }}
              className="link"
            >
              {content.roundNumber}
            </Link>,
          ],
          [say('column.asked'), number(content.asked)],
          [say('column.granted'), number(content.granted)],
          [say('supplement.needs'), number(content.claimedQuantity)],
          [say(`appeal_claim.${claim}`), number(claimedFigure)],
          [say('supplement.by_round'), figureOfRound === null ? '–' : number(figureOfRound)],
          [say('supplement.evidence'), content.appealText],
          [say('appeals.answer'), say(`appeal_answer.${content.answer}`)],
          [say('content.reason'), content.answerText],
          [say('supplement.ceiling'), number(content.ceiling)],
          [
            say('supplement.quantity'),
            [number(content.supplement), ...reasons.map((one) => sayReason(language, one))].join(
              '. ',
            ),
          ],
          [
            say('kept.reserve'),
            say('sum.from_to', {
              from: number(content.reserveBefore),
              to: number(content.reserveBefore - content.supplement),
            }),
          ],
        ]}
      />
      <Link to="/offices/$officeId" params={{ officeId }} className="link w-fit">
        {say('round.to_office')}
      </Link>
    </>
  );
}

function Settlement({ content }: { content: ContentOf<'dispute_settlement'> }) {
  const { say, number } = useWords();
  const { caseId, missing, foundAtOffice, foundInStore, writtenOff } = content;
  return (
    <FactList
      facts={[
        [
          say('case.case'),
          <Link key="case" to="/cases/$caseId" params={{ caseId }} className="link">
            {caseId}
          </Link>,
        ],
        [say('case.missing'), number(missing)],
        [say('case.found_at_office'), number(foundAtOffice)],
        [say('case.found_in_store'), number(foundInStore)],
        [say('case.written_off'), number(writtenOff)],
        [say('case.police_report'), content.policeReport ?? '–'],
        [say('case.explanation'), content.explanation],
      ]}
    />
  );
}

function Adjustment(props: { content: ContentOf<'adjustment'>; place: string | null }) {
  const { content, place } = props;
  const { say, number, date } = useWords();
  const shelf = content.subPointId ?? place ?? say('approvals.centre');
  return (
    <FactList
      facts={[
        [say('content.place'), shelf],
        [say('content.counted_on'), date(content.day, 'full')],
        [say('content.ledger_said'), number(content.ledgerSaid)],
        [say('content.counted'), number(content.counted)],
        [say('content.reason'), say(`stock_adjustment.${content.reason}`)],
        [say('content.explanation'), content.text],
      ]}
    />
  );
}

function Destruction({ content }: { content: ContentOf<'destruction'> }) {
  const { say, number, date } = useWords();
  const sorts = Object.keys(content.spoiled) as (keyof typeof content.spoiled)[];
  const causes = Object.keys(content.invalidCards) as (keyof typeof content.invalidCards)[];
  const spoiled: Fact[] = sorts
    .filter((sort) => content.spoiled[sort] > 0)
    .map((sort) => [
      `${say('content.spoiled')}: ${say(`spoilage.${sort}`)}`,
      number(content.spoiled[sort]),
    ]);
  const invalid: Fact[] = causes
    .filter((cause) => content.invalidCards[cause] > 0)
    .map((cause) => [
      `${say('content.old_cards')}: ${say(`invalid_cause.${cause}`)}`,
      number(content.invalidCards[cause]),
    ]);
  return (
    <FactList
      facts={[
        [say('content.day'), date(content.day, 'full')],
        [say('content.minutes'), content.minutesNumber],
        ...spoiled,
        [say('content.rejected'), number(content.rejected)],
        ...invalid,
        [
          say('content.witnesses'),
          content.witnesses.map(({ name, office }) => `${name}, ${office}`).join('; '),
        ],
      ]}
    />
  );
}

/** Each document with its entries the other way round: what will be posted. */
function UndoneDocuments({ content }: { content: Undoing }) {
  const { say, language } = useWords();
  const lines = content.documents.flatMap(({ seq, entries }) =>
    entries.map(({ account, amount }) => ({ seq, account, amount: -amount })),
  );
  return (
    <>
      <FactList
        facts={[
          [say('ledger.reference'), content.reference],
          [say('content.reason'), content.reason],
        ]}
      />
      <div className="max-w-3xl">
        <PlainTable
          name={say('undo.documents')}
          rows={lines}
          keyOf={({ seq, account }) => `${seq} ${account}`}
          columns={[
            { heading: say('undo.document'), cell: ({ seq }) => <DocumentLink seq={seq} /> },
            { heading: say('ledger.account'), cell: ({ account }) => accountName(say, account) },
            {
              heading: say('ledger.amount'),
              isQuantity: true,
              cell: ({ amount }) => <strong>{sayDifference(language, amount)}</strong>,
            },
          ]}
        />
      </div>
    </>
  );
}

function Correction({ content }: { content: StatementCorrection }) {
  const { say, number, date } = useWords();
  const { officeId, backlog } = content;
  return (
    <>
      <FactList
        facts={[
          [say('content.day'), date(content.day, 'full')],
          [say('content.place'), content.subPointId ?? officeId],
          [say('content.reason'), content.reason],
          [say('statement.printed'), number(content.printed)],
          [say('content.spoiled'), number(sumOf(content.spoiled))],
          [say('spoilage.test_print'), number(content.testPrints)],
          [say('content.counted'), number(content.counted)],
          [say('statement.backlog'), backlog === null ? '–' : number(sumOf(backlog))],
        ]}
      />
      <Link to="/offices/$officeId" params={{ officeId }} className="link w-fit">
        {say('round.to_office')}
      </Link>
    </>
  );
}

function RoleGranted(props: { content: ContentOf<'role_grant'>; place: string | null }) {
  const { content, place } = props;
  const { say, date } = useWords();
  const person: Fact[] = [
    [say('content.person'), content.name ?? content.login],
    [say('content.login'), content.login],
  ];
  if (content.what === 'recovery') {
    return (
      <FactList facts={[...person, [say('content.recovery'), say('content.recovery_what')]]} />
    );
  }
  const { subPointId, officeId, provinceCode, validUntil } = content;
  return (
    <FactList
      facts={[
        ...person,
        [say('content.role'), say(`role.${content.role}`)],
        [
          say('content.place'),
          subPointId ?? place ?? officeId ?? provinceCode ?? say('approvals.country'),
        ],
        [say('content.from'), date(content.validFrom, 'full')],
        [
          say('content.until'),
          validUntil === null ? say('content.no_end') : date(validUntil, 'full'),
        ],
      ]}
    />
  );
}

function NewPolicy({ content: { policy } }: { content: ContentOf<'policy_version'> }) {
  const { say, date, language } = useWords();
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <FactList
        facts={[
          [say('content.policy'), policy.name[language]],
          [say('policies.reference'), policy.reference],
          [say('content.from'), date(policy.validFrom, 'full')],
        ]}
      />
      <PolicyFigures policy={policy} />
    </div>
  );
}

function OpeningStock({ content }: { content: ContentOf<'opening_stock'> }) {
  const { say } = useWords();
  return (
    <>
      <OpeningTable opening={content} />
      <p className="break-all text-xs text-soft">
        {say('opening.file')}: {content.fileHash}
      </p>
    </>
  );
}
