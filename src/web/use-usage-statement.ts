/**
 * One statement of use on its way to the ledger. Its event id is made and kept on this device before
 * anything is sent: a statement whose answer was lost can be sent again and is recorded once.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contract/endpoints.ts';
import { callApi, Refused } from './use-api.ts';

export interface UsageDraft {
  readonly day: string;
  /** As typed. */
  readonly printed: string;
  readonly spoiled: string;
  /** Set once it was sent without an answer. */
  readonly eventId: string | null;
}

export type UsageStep = 'fill' | 'confirm' | 'sending';

export function useUsageStatement(officeId: string, today: string) {
  const client = useQueryClient();
  const empty: UsageDraft = { day: today, printed: '', spoiled: '0', eventId: null };
  const [draft, setDraft] = useState(() => readKept(officeId) ?? empty);
  const [step, setStep] = useState<UsageStep>('fill');
  const [error, setError] = useState<unknown>(null);
  const [recorded, setRecorded] = useState<OutputOf<'recordUsage'> | null>(null);

  const settle = (next: UsageDraft, refused: unknown) => {
    keep(officeId, next.eventId === null ? null : next);
    setDraft(next);
    setError(refused);
    setStep('fill');
  };

  const send = async () => {
    const eventId = draft.eventId ?? crypto.randomUUID();
    const sent = { ...draft, eventId };
    keep(officeId, sent);
    setStep('sending');
    try {
      const { day, printed, spoiled } = sent;
      const body = { eventId, officeId, day, printed: Number(printed), spoiled: Number(spoiled) };
      setRecorded(await callApi('recordUsage', { body }));
      settle(empty, null);
      await client.invalidateQueries();
    } catch (refused) {
      // A refusal means that nothing was recorded; silence means that it may have been.
      const isSilence = refused instanceof Refused && refused.problem === null;
      settle(isSilence ? sent : { ...draft, eventId: null }, refused);
    }
  };

  return { draft, setDraft, step, setStep, error, recorded, send };
}

function keyOf(officeId: string): string {
  return `blanko.usage.${officeId}`;
}

function keep(officeId: string, draft: UsageDraft | null): void {
  if (draft) localStorage.setItem(keyOf(officeId), JSON.stringify(draft));
  else localStorage.removeItem(keyOf(officeId));
}

function readKept(officeId: string): UsageDraft | null {
  const kept = localStorage.getItem(keyOf(officeId));
  return kept === null ? null : (JSON.parse(kept) as UsageDraft);
}
