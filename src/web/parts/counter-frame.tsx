/** What stands around the pages of the central store. */
import type { ReactNode } from 'react';
import { useWords } from '../use-words.tsx';
import { PageHead } from './page-head.tsx';
import { TabLinks } from './tab-links.tsx';

interface CounterFrameProps {
  readonly sentence: string;
  readonly lead: string;
  readonly children: ReactNode;
}

export function CounterFrame({ sentence, lead, children }: CounterFrameProps) {
  const { say } = useWords();
  return (
    <div className="flex flex-col gap-8">
      <PageHead sentence={sentence} lead={lead} />
      <TabLinks
        label={say('nav.counter')}
        tabs={[
          { to: '/counter', label: say('counter.out') },
          { to: '/counter/store', label: say('counter.in') },
          { to: '/lots', label: say('lots.title') },
        ]}
      />
      {children}
    </div>
  );
}
