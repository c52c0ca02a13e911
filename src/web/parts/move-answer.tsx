/** What the reader's own office can do about a move now: answer it, record the sending or the arrival. */
import { useState } from 'react';
import type { OfficeMove } from '#contract/move-schema.ts';
import type { DeclineReason } from '#core/ledger/office-move-state.ts';
import { reasonsToDecline } from '../move-choices.ts';
import { useAct } from '../use-act.ts';
import { useMyOffice } from '../use-my-office.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { ChoiceField, CountField, countOf, isCount, TextField } from './form-field.tsx';

/** Nothing for whoever is neither side, and for what waits for somebody else. */
export function MoveAnswer({ move }: { readonly move: OfficeMove }) {
  const mine = useMyOffice();
  if (!mine?.isOffice) return null;
  const isGiver = move.giverId === mine.officeId;
  if (!isGiver && move.receiverId !== mine.officeId) return null;
  const hasAccepted = isGiver ? move.giverHasAccepted : move.receiverHasAccepted;
  const mayDecline = ['proposed', 'accepted', 'approved'].includes(move.state);
  return (
    <div className="flex max-w-xl flex-col gap-4 print:hidden">
      {move.state === 'proposed' && !hasAccepted && <AcceptForm move={move} isGiver={isGiver} />}
      {move.state === 'approved' && isGiver && <SendForm move={move} />}
      {move.state === 'sent' && !isGiver && <ReceiveForm move={move} />}
      {mayDecline && <DeclineForm move={move} isGiver={isGiver} />}
    </div>
  );
}

interface SideProps {
  readonly move: OfficeMove;
  readonly isGiver: boolean;
}

function AcceptForm({ move, isGiver }: SideProps) {
  const { say } = useWords();
  const act = useAct('answerMove');
  return (
    <ActForm
      act={act}
      verb={say('moves.accept')}
      consequence={() =>
        isGiver
          ? say('moves.accept_give_consequence', {
              blanks: move.quantity,
              office: move.receiverName,
            })
          : say('moves.accept_get_consequence', { blanks: move.quantity, office: move.giverName })
      }
      send={() => act.send({ params: { moveId: move.id }, body: { answer: { kind: 'accept' } } })}
    >
      {null}
    </ActForm>
  );
}

function DeclineForm({ move, isGiver }: SideProps) {
  const { say } = useWords();
  const act = useAct('answerMove');
  const [reason, setReason] = useState<DeclineReason | ''>('');
  const [note, setNote] = useState('');
  const reasons: readonly DeclineReason[] = reasonsToDecline[isGiver ? 'giver' : 'receiver'];
  return (
    <details>
      <summary className="w-fit cursor-pointer text-sm font-medium">{say('moves.decline')}</summary>
      <div className="mt-3">
        <ActForm
          act={act}
          verb={say('moves.decline')}
          isDanger
          check={() => ({ ...(reason === '' && { 'answer.reason': say('act.needed') }) })}
          consequence={() => say('moves.decline_consequence', { blanks: move.quantity })}
          send={async () =>
            reason !== '' &&
            act.send({
              params: { moveId: move.id },
              body: { answer: { kind: 'decline', reason, note: note.trim() || null } },
            })
          }
        >
          <ChoiceField
            name="answer.reason"
            label={say('moves.decline_reason')}
            value={reason}
            choices={reasons.map((value) => ({ value, label: say(`declined_because.${value}`) }))}
            onChange={setReason}
          />
          <TextField
            name="answer.note"
            label={say('moves.note')}
            maxLength={500}
            value={note}
            onChange={setNote}
          />
        </ActForm>
      </div>
    </details>
  );
}

function SendForm({ move }: { readonly move: OfficeMove }) {
  const { say } = useWords();
  const act = useAct('sendMove');
  const [counted, setCounted] = useState(String(move.quantity));
  return (
    <ActForm
      act={act}
      verb={say('moves.send')}
      check={() => checkCount(counted, say('act.whole_number'))}
      consequence={() =>
        say('moves.send_consequence', { counted: countOf(counted), office: move.receiverName })
      }
      send={() => act.send({ params: { moveId: move.id }, body: { counted: countOf(counted) } })}
    >
      <CountField
        name="counted"
        label={say('moves.sent_count')}
        value={counted}
        onChange={setCounted}
      />
    </ActForm>
  );
}

function ReceiveForm({ move }: { readonly move: OfficeMove }) {
  const { say } = useWords();
  const act = useAct('receiveMove');
  const sent = move.sent ?? move.quantity;
  const [counted, setCounted] = useState(String(sent));
  return (
    <ActForm
      act={act}
      verb={say('moves.receive')}
      check={() => checkCount(counted, say('act.whole_number'))}
      consequence={() => {
        const missing = sent - countOf(counted);
        const arrived = say('moves.receive_consequence', { counted: countOf(counted) });
        const less = say('moves.receive_less', { sent, missing, office: move.giverName });
        return missing > 0 ? `${arrived} ${less}` : arrived;
      }}
      send={() => act.send({ params: { moveId: move.id }, body: { counted: countOf(counted) } })}
    >
      <CountField
        name="counted"
        label={say('moves.received_count')}
        value={counted}
        onChange={setCounted}
      />
    </ActForm>
  );
}

function checkCount(typed: string, problem: string): Record<string, string> {
  return isCount(typed) && countOf(typed) > 0 ? {} : { counted: problem };
}
