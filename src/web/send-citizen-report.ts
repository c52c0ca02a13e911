/** Sends a report: solves the server's challenge first, and keeps the event id until an answer has come. */
import { useRef, useState } from 'react';
import type { OutputOf } from '#contract/endpoints.ts';
import { maskPersonalData } from '#core/citizen-report/mask-personal-data.ts';
import { callApi, type Input, Refused } from './use-api.ts';

export type ReportBody = Omit<NonNullable<Input<'fileCitizenReport'>['body']>, 'eventId' | 'proof'>;

export function useSendReport() {
  const [state, setState] = useState<'idle' | 'proving' | 'sending'>('idle');
  const [error, setError] = useState<unknown>(null);
  const [answer, setAnswer] = useState<OutputOf<'fileCitizenReport'> | null>(null);
  // Until an answer has come the same report is sent under the same id: it arrives once.
  const kept = useRef<{ readonly content: string; readonly eventId: string } | null>(null);

  const send = async (report: ReportBody) => {
    const masked = {
      ...report,
      ownWords: report.ownWords ? maskPersonalData(report.ownWords) : null,
    };
    const content = JSON.stringify(masked);
    if (kept.current?.content !== content) {
      kept.current = { content, eventId: crypto.randomUUID() };
    }
    const { eventId } = kept.current;
    setError(null);
    try {
      setState('proving');
      const proof = await solve();
      setState('sending');
      setAnswer(await callApi('fileCitizenReport', { body: { ...masked, eventId, proof } }));
      kept.current = null;
    } catch (refused) {
      if (refused instanceof Refused && refused.problem !== null) kept.current = null;
      setError(refused);
    } finally {
      setState('idle');
    }
  };
  const problems: Record<string, string> = {};
  if (error instanceof Refused) {
    for (const { field, problem } of error.problem?.fields ?? []) problems[field] = problem;
  }
  return { send, state, error, answer, problems, reset: () => setAnswer(null) };
}

/** A second of work for one person, much for ten thousand. The solver comes only when it is wanted. */
async function solve(): Promise<string> {
  const [challenge, { solveChallenge }, { deriveKey }] = await Promise.all([
    callApi('readReportChallenge'),
    import('altcha-lib'),
    import('altcha-lib/algorithms/web/pbkdf2'),
  ]);
  const read = challenge as unknown as Parameters<typeof solveChallenge>[0]['challenge'];
  const solution = await solveChallenge({ challenge: read, deriveKey });
  return btoa(JSON.stringify({ challenge, solution }));
}
