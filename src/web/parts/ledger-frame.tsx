/** What stands around the pages that look into the ledger: the others of them, for who may open them. */
import type { ReactNode } from 'react';
import { useWords } from '../use-words.tsx';
import { BesideTabs } from './beside-tabs.tsx';

interface LedgerFrameProps {
  /** null while nobody knows yet what it says. */
  readonly head: ReactNode;
  readonly children: ReactNode;
}

export function LedgerFrame({ head, children }: LedgerFrameProps) {
  const { say } = useWords();
  return (
    <div className="flex flex-col gap-8">
      {head}
      <BesideTabs of="/documents" label={say('nav.ledger')} />
      {children}
    </div>
  );
}
