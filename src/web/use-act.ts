/**
 * One act of a person on its way to the server. Its event id is made and kept on this device before anything is
 * sent: an act whose answer was lost on a weak line is sent again under the same id and happens once.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contract/endpoints.ts';
import type { DoorId } from './doors.ts';
import { callApi, type Input, Refused } from './use-api.ts';

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

export function useAct<Id extends DoorId>(id: Id): Act<Id> {
  const client = useQueryClient();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [answer, setAnswer] = useState<OutputOf<Id> | null>(null);

  const send = async (input: ActInput<Id>) => {
    const content = JSON.stringify([input.params ?? null, input.body]);
    const eventId = eventIdFor(id, content);
    setSending(true);
    setError(null);
    try {
      const body = { ...input.body, eventId } as unknown as NonNullable<Input<Id>['body']>;
      const answered = await callApi(id, { ...(input.params && { params: input.params }), body });
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
