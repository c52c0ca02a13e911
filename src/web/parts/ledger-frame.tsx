/** What stands around the pages that look into the ledger: the others of them, for who may open them. */
import type { ReactNode } from 'react';
import { useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { TabLinks } from './tab-links.tsx';

/** Checks and lots; the documents are everybody's. Lots are of the country, not of a province. */
const checkers: readonly string[] = ['planner', 'approver', 'auditor', 'province_supervisor'];
const storeReaders: readonly string[] = ['planner', 'approver', 'auditor', 'warehouse_keeper'];

interface LedgerFrameProps {
  /** null while nobody knows yet what it says. */
  readonly head: ReactNode;
  readonly children: ReactNode;
}

export function LedgerFrame({ head, children }: LedgerFrameProps) {
  const { say } = useWords();
  const account = useSession().data?.account;
  const role = account?.role ?? '';
  const isOfCountry = account?.provinceCode === null;
  const tabs = [
    { to: '/documents', label: say('ledger.documents_tab'), isSeen: true },
    { to: '/checks', label: say('checks.title'), isSeen: checkers.includes(role) },
    { to: '/lots', label: say('lots.title'), isSeen: isOfCountry && storeReaders.includes(role) },
  ].filter(({ isSeen }) => isSeen);
  return (
    <div className="flex flex-col gap-8">
      {head}
      {tabs.length > 1 && <TabLinks label={say('nav.ledger')} tabs={tabs} />}
      {children}
    </div>
  );
}
