/** One move opened: what it waits for, why this pair, what has happened, and what the reader can do. */
import type { OfficeMove } from '#contract/move-schema.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { useWords } from '../use-words.tsx';
import { MoveAnswer } from './move-answer.tsx';
import { MoveReasons } from './move-reasons.tsx';
import { PaperLink } from './paper-link.tsx';

interface MoveDetailProps {
  readonly move: OfficeMove;
  /** Where many stand below each other, the reasons wait to be opened. */
  readonly isFolded?: boolean;
}

export function MoveDetail({ move, isFolded = false }: MoveDetailProps) {
  const { say, date } = useWords();
  return (
    <div className="flex flex-col gap-4 py-2">
      <p className="figures max-w-prose text-sm">{useWaiting(move)}</p>
      <MoveAnswer move={move} />
      <details open={!isFolded}>
        <summary className="w-fit cursor-pointer text-sm font-semibold">{say('moves.why')}</summary>
        <div className="mt-2">
          <MoveReasons reasons={move.reasons} />
        </div>
      </details>
      <MoveSteps move={move} />
      <p className="figures max-w-prose text-xs text-soft">
        {say('moves.plan_of', {
          day: date(move.plannedOn, 'long'),
          policy: move.policyId,
          version: move.policyVersion,
          hash: move.inputHash.slice(0, 12),
        })}
      </p>
      <PaperLink kind="redistribution" of={move.seq} />
    </div>
  );
}

/** Whose turn it is and until when, in one line. */
export function useWaiting(move: OfficeMove): string {
  const { say, date } = useWords();
  const day = date(move.lapsesOn, 'weekdayMonth');
  switch (move.state) {
    case 'proposed': {
      const waits =
        move.giverHasAccepted || move.receiverHasAccepted
          ? say('moves.waits_for', {
              office: move.giverHasAccepted ? move.receiverName : move.giverName,
            })
          : say('moves.waits_both');
      const centre = move.needsApproval ? ` ${say('moves.needs_centre')}` : '';
      return `${waits} ${say('moves.until_answer', { day })}${centre}`;
    }
    case 'approved':
      return `${say('move_state.approved')}. ${say('moves.until_send', { day })}`;
    case 'declined':
      return `${say('move_state.declined')}: ${say(`declined_because.${move.declinedBecause ?? 'other'}`)}.`;
    default:
      return `${say(`move_state.${move.state}`)}.`;
  }
}

function MoveSteps({ move }: { readonly move: OfficeMove }) {
  const { say, language } = useWords();
  if (move.steps.length === 0) return null;
  return (
    <ol aria-label={say('moves.steps')} className="figures flex flex-col gap-1 text-sm">
      {move.steps.map(({ step, at, by, quantity, reason, note }) => (
        <li key={step}>
          {say(`move_step.${step}`, {
            blanks: quantity ?? 0,
            reason: say(`declined_because.${reason ?? 'other'}`),
          })}
          <span className="text-soft">
            {' '}
            · {sayMoment(language, at)} · {by}
          </span>
          {note !== null && <span className="block text-soft">“{note}”</span>}
        </li>
      ))}
    </ol>
  );
}
