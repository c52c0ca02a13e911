/** The pages that stand beside this one under the same entry of the head; nothing where there is only one. */
import { type Reader, tabsBeside } from '../main-pages.ts';
import { useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { TabLinks } from './tab-links.tsx';

interface BesideTabsProps {
  readonly of: Parameters<typeof tabsBeside>[0];
  /** The entry as the head names it. */
  readonly label: string;
}

export function BesideTabs({ of, label }: BesideTabsProps) {
  const { say } = useWords();
  const account: Reader | null | undefined = useSession().data?.account;
  const tabs = account ? tabsBeside(of, account) : [];
  if (tabs.length < 2) return null;
  return <TabLinks label={label} tabs={tabs.map(({ to, word }) => ({ to, label: say(word) }))} />;
}
