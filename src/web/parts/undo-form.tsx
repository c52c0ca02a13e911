/** A wrong document is put before a second person to be undone; what comes back with it is said first. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LedgerDocument } from '#contract/ledger-schema.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { TextField } from './form-field.tsx';
import { Done } from './work-page.tsx';

interface UndoFormProps {
  readonly document: LedgerDocument;
  readonly moved: number;
}

export function UndoForm({ document: { seq, kind, reference }, moved }: UndoFormProps) {
  const { say } = useWords();
  const act = useAct('proposeReversal');
  const [reason, setReason] = useState('');
  return (
    <section
      aria-labelledby="undo"
      className="flex max-w-3xl flex-col gap-4 border-t pt-6 print:hidden"
    >
      <h2 id="undo" className="text-lg font-semibold">
        {say('undo.title')}
      </h2>
      {act.answer ? (
        <Done>
          {say('undo.done')}{' '}
          <Link
            to="/approvals/$proposalId"
            params={{ proposalId: act.answer.proposalId }}
            className="link"
          >
            {say('approvals.read')}
          </Link>
        </Done>
      ) : (
        <ActForm
          act={act}
          verb={say('undo.verb')}
          isDanger
          check={() => (reason.trim().length < 3 ? { reason: say('act.needed') } : {})}
          consequence={() =>
            say('undo.consequence', { kind: say(`movement.${kind}`), reference, blanks: moved })
          }
          send={() => act.send({ params: { seq }, body: { reason: reason.trim() } })}
        >
          <p className="text-sm">
            {say('undo.what')} {kind === 'handover' && say('undo.handover', { reference })}
            {kind === 'receipt' && say('undo.receipt')}
            {kind === 'redistribution' && say('undo.redistribution')}
          </p>
          <TextField
            name="reason"
            label={say('undo.reason')}
            maxLength={500}
            isLong
            value={reason}
            onChange={setReason}
          />
        </ActForm>
      )}
    </section>
  );
}
