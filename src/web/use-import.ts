/**
 * A file on its way in: tried first, then kept. The same bytes are kept once however often they are sent, so that
 * sending again after a broken line is safe.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportKind } from '#contract/import-kind.ts';
import type { ImportReport } from '#contract/import-schema.ts';
import type { Problem } from '#contract/problem.ts';
import { importAddress } from './import-doors.ts';
import { Refused } from './use-api.ts';
import { readLanguage } from './use-words.tsx';

/** How far it is: the share of the bytes that are sent, or that the server is at work on them. */
export type ImportProgress =
  | { readonly at: 'sending'; readonly share: number }
  | { readonly at: 'reading' };

export interface SendingImport {
  readonly progress: ImportProgress | null;
  readonly error: unknown;
  readonly report: ImportReport | null;
  /** The file changed nothing yet; says what it would do. */
  readonly tryIt: (kind: ImportKind, file: Blob) => Promise<void>;
  /** Or proposes it, as it was shown. */
  readonly keepIt: (kind: ImportKind, file: Blob) => Promise<void>;
  readonly reset: () => void;
}

export function useImport(): SendingImport {
  const client = useQueryClient();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [report, setReport] = useState<ImportReport | null>(null);

  const send = async (kind: ImportKind, file: Blob, isTrial: boolean) => {
    setError(null);
    setProgress({ at: 'sending', share: 0 });
    try {
      const shown = isTrial || !report?.opening ? '' : `&shown=${report.opening.contentHash}`;
      const address = `${importAddress(kind)}?dryRun=${isTrial}${shown}`;
      setReport(await sendFile(address, file, setProgress));
      if (!isTrial) await client.invalidateQueries();
    } catch (refused) {
      // Something has moved since the trial: trying again says in which line.
      const hasMoved = ['import_refused', 'changed_since_shown'].includes(codeOf(refused) ?? '');
      if (!isTrial && hasMoved) return await send(kind, file, true);
      setError(refused);
    } finally {
      setProgress(null);
    }
  };

  return {
    progress,
    error,
    report,
    tryIt: (kind, file) => send(kind, file, true),
    keepIt: (kind, file) => send(kind, file, false),
    reset: () => {
      setError(null);
      setReport(null);
    },
  };
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Refused ? error.problem?.code : undefined;
}

/** `fetch` does not say how much it has sent, and on a weak line that is what one waits for. */
function sendFile(
  address: string,
  file: Blob,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', address);
    call.responseType = 'json';
    call.setRequestHeader('content-type', 'application/octet-stream');
    call.setRequestHeader('accept-language', readLanguage());
    call.upload.onprogress = ({ loaded, total }) =>
      onProgress({ at: 'sending', share: total > 0 ? loaded / total : 0 });
    call.upload.onload = () => onProgress({ at: 'reading' });
    call.onerror = () => reject(new Refused(null));
    call.onload = () => {
      const answer = call.response as ImportReport | Problem | null;
      if (answer === null) reject(new Refused(null));
      else if (call.status === 200) resolve(answer as ImportReport);
      else reject(new Refused(answer as Problem));
    };
    call.send(file);
  });
}
