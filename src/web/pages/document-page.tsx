/** One document of the ledger: what moved from where to where, when, by whom, on which paper. */
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LedgerDocument } from '#contract/ledger-schema.ts';
import { sayDifference, sayMoment } from '#contract/words/say-quantity.ts';
import { accountName } from '../account-name.ts';
import { DocumentLink } from '../parts/document-link.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PaperLink } from '../parts/paper-link.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { QuantityText } from '../parts/quantity-text.tsx';
import { UndoForm } from '../parts/undo-form.tsx';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

export function DocumentPage() {
  const { seq } = useParams({ from: '/signed-in/documents/$seq' });
  const { data, error } = useReading('readDocument', { params: { seq: Number(seq) } });
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  return <DocumentView document={data} />;
}

function DocumentView({ document }: { document: LedgerDocument }) {
  const { say, language } = useWords();
  const moved = document.entries.reduce((sum, entry) => sum + Math.max(0, entry.amount), 0);
  // Of a document between several offices, an office sees its own entries only.
  const isWhole = document.entries.reduce((sum, entry) => sum + entry.amount, 0) === 0;
  return (
    <div className="flex flex-col gap-8">
      <header>
        <p className="figures text-sm text-soft">{say('ledger.document', { seq: document.seq })}</p>
        <h1 className="figures mt-1 text-xl font-semibold sm:text-2xl">
          {say('ledger.document_sentence', {
            kind: say(`movement.${document.kind}`),
            total: moved,
          })}
        </h1>
      </header>
      <Undone word="ledger.reverses" seq={document.reverses} />
      <Undone word="ledger.reversed_by" seq={document.reversedBy} />
      {document.reversedBy === null && <PaperOf document={document} />}
      <dl className="figures grid gap-x-8 gap-y-4 border-y py-4 text-sm sm:grid-cols-2 lg:grid-cols-4">
        <Fact name={say('ledger.occurred')}>{sayMoment(language, document.occurredAt)}</Fact>
        <Fact name={say('ledger.recorded')}>{sayMoment(language, document.recordedAt)}</Fact>
        <Fact name={say('ledger.actor')}>{document.actor}</Fact>
        <Fact name={say('ledger.reference')}>{document.reference}</Fact>
      </dl>
      <section>
        <h2 className="mb-2 text-lg font-semibold">{say('ledger.entries')}</h2>
        <Entries entries={document.entries} />
        <p className="mt-3 text-sm">{say(isWhole ? 'ledger.zero' : 'ledger.part')}</p>
        <p className="mt-1 text-xs break-all text-soft">
          {say('ledger.event')}: {document.eventId}
        </p>
      </section>
      {document.mayUndo && <UndoForm document={document} moved={moved} />}
    </div>
  );
}

/** The other document of a mistake and its reversal; nothing for most. */
function Undone({
  word,
  seq,
}: {
  word: 'ledger.reverses' | 'ledger.reversed_by';
  seq: number | null;
}) {
  const { say } = useWords();
  if (seq === null) return null;
  return (
    <p className="figures text-sm">
      {say(word)} <DocumentLink seq={seq} />
    </p>
  );
}

/** The official paper of a document, where it has one. */
function PaperOf({ document: { kind, seq, reference, entries } }: { document: LedgerDocument }) {
  switch (kind) {
    case 'handover':
    case 'receipt':
    case 'destruction':
      return <PaperLink kind={kind} of={seq} />;
    case 'invalid_destruction':
      return <PaperLink kind="destruction" of={seq} />;
    case 'return':
      return <PaperLink kind="loan_return" of={seq} />;
    case 'redistribution':
      // The number of the paper says which way the blanks went, and whether for good.
      if (reference.startsWith('BAPR/')) return <PaperLink kind="redistribution" of={seq} />;
      if (reference.startsWith('BAPJ/')) return <PaperLink kind="loan" of={seq} />;
      return reference.startsWith('BAPB/') ? <PaperLink kind="loan_return" of={seq} /> : null;
    case 'allocation': {
      const promise = entries.find(({ account }) => account.startsWith('allocated:'));
      return <PaperLink kind="allocation_letter" of={promise?.account.split(':')[1] ?? null} />;
    }
    default:
      return null;
  }
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-soft">{name}</dt>
      <dd className="font-medium break-words">{children}</dd>
    </div>
  );
}

function Entries({ entries }: { entries: LedgerDocument['entries'] }) {
  const { say, language } = useWords();
  return (
    <PlainTable
      name={say('ledger.entries')}
      rows={entries}
      keyOf={(entry) => entry.account}
      columns={[
        {
          heading: say('ledger.account'),
          cell: ({ account }) => (
            <Link to="/documents" search={{ account }} className="link">
              {accountName(say, account)}
            </Link>
          ),
        },
        {
          heading: say('ledger.office'),
          cell: ({ officeId, officeName }) =>
            officeId === null ? (
              <span className="text-soft">{say('ledger.centre')}</span>
            ) : (
              <Link to="/offices/$officeId" params={{ officeId }} className="link">
                {officeName ?? officeId}
              </Link>
            ),
        },
        {
          heading: say('ledger.balance_before'),
          isQuantity: true,
          cell: (entry) => <QuantityText value={entry.balanceBefore} />,
        },
        {
          heading: say('ledger.amount'),
          isQuantity: true,
          cell: (entry) => <strong>{sayDifference(language, entry.amount)}</strong>,
        },
        {
          heading: say('ledger.balance_after'),
          isQuantity: true,
          cell: (entry) => <QuantityText value={entry.balanceAfter} />,
        },
      ]}
    />
  );
}
