/**
 * One act of a person on its way to the server. Its event id is made and kept on this device before anything is
 * sent: an act whose answer was lost on a weak line is sent again under the same id and happens once.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contract/endpoints.ts';
import type { DoorId } from './doors.ts';
import { callApi, type Input, Refused } from './use-api.ts';
import { useStepUp } from './use-step-up.tsx';

export interface Act<Id extends DoorId> {
  /** Resolves to the answer, or to null when it was refused or nobody answered: then `error` says why. */
  readonly send: (input: ActInput<Id>) => Promise<OutputOf<Id> | null>;
  readonly isSending: boolean;
  readonly error: unknown;
  /** Whether the line broke: the act may have happened, and sending it again is safe. */
  readonly isUnanswered: boolean;
  /** What stands in the way, by the name of the field. */
  readonly problems: Readonly<Record<string, string>>;
  readonly answer: OutputOf<Id> | null;
  readonly reset: () => void;
}

/** The body without the event id, which is this file's business. */
export interface ActInput<Id extends DoorId> {
  readonly params?: Input<Id>['params'];
  readonly body: Omit<NonNullable<Input<Id>['body']>, 'eventId'>;
}

/** `plain` acts carry no event id: their row in the endpoint table says why they may be sent twice. */
export function useAct<Id extends DoorId>(id: Id, kind: 'event' | 'plain' = 'event'): Act<Id> {
  const client = useQueryClient();
  const stepUp = useStepUp();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [answer, setAnswer] = useState<OutputOf<Id> | null>(null);

  const send = async (input: ActInput<Id>) => {
    const content = JSON.stringify([input.params ?? null, input.body]);
    const eventId = kind === 'event' ? { eventId: eventIdFor(id, content) } : {};
    const body = { ...input.body, ...eventId } as unknown as NonNullable<Input<Id>['body']>;
    const call = () => callApi(id, { ...(input.params && { params: input.params }), body });
    setSending(true);
    setError(null);
    try {
      // What needs a fresh proof of who is here asks for it, and then goes on by itself.
      const answered = await call().catch(async (refused: unknown) => {
        if (isStepUp(refused) && (await stepUp())) return call();
        throw refused;
      });
      forget(id);
      setAnswer(answered);
      await client.invalidateQueries();
      return answered;
    } catch (refused) {
      // A refusal means that nothing happened; silence means that it may have.
      if (!isSilence(refused)) forget(id);
      setError(refused);
      return null;
    } finally {
      setSending(false);
    }
  };

  return {
    send,
    isSending,
    error,
    isUnanswered: isSilence(error),
    problems: problemsOf(error),
    answer,
    reset: () => {
      setError(null);
      setAnswer(null);
    },
  };
}

function problemsOf(error: unknown): Record<string, string> {
  const fields = error instanceof Refused ? (error.problem?.fields ?? []) : [];
  return Object.fromEntries(fields.map(({ field, problem }) => [field, problem]));
}

function isSilence(error: unknown): boolean {
  return error instanceof Refused && error.problem === null;
}

function isStepUp(error: unknown): boolean {
  return error instanceof Refused && error.problem?.code === 'step_up_needed';
}

interface Kept {
  readonly content: string;
  readonly eventId: string;
}

/** The id under which this very content was sent before without an answer, or a new one. */
function eventIdFor(id: string, content: string): string {
  const kept = localStorage.getItem(keyOf(id));
  const known = kept === null ? null : (JSON.parse(kept) as Kept);
  const eventId = known?.content === content ? known.eventId : crypto.randomUUID();
  localStorage.setItem(keyOf(id), JSON.stringify({ content, eventId } satisfies Kept));
  return eventId;
}

function forget(id: string): void {
  localStorage.removeItem(keyOf(id));
}

function keyOf(id: string): string {
  return `blanko.act.${id}`;
}
