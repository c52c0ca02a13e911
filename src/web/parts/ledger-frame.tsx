/** What stands around the pages that look into the ledger. */
import type { ReactNode } from 'react';

interface LedgerFrameProps {
  /** null while nobody knows yet what it says. */
  readonly head: ReactNode;
  readonly children: ReactNode;
}

export function LedgerFrame({ head, children }: LedgerFrameProps) {
  return (
    <div className="flex flex-col gap-8">
      {head}
      {children}
    </div>
  );
}
