/** What stands around the pages that need no account. */
import type { ReactNode } from 'react';
import { useWords } from '../use-words.tsx';
import { Brand, LanguageButton, ThemeButton } from './page-layout.tsx';

interface PublicFrameProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

export function PublicFrame({ title, lead, children }: PublicFrameProps) {
  const { say } = useWords();
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-lg flex-col px-4 sm:px-8">
      <header className="flex items-center py-2">
        <Brand />
        <div className="ml-auto flex gap-1">
          <LanguageButton />
          <ThemeButton />
        </div>
      </header>
      <main className="flex grow flex-col gap-6 py-8">
        <div>
          <h1 className="text-xl font-semibold">{title}</h1>
          <p className="mt-1 text-soft">{lead}</p>
        </div>
        {children}
      </main>
      <footer className="border-t py-4 text-sm print:hidden">
        <a href="/publik/" className="link">
          {say('report.to_public')}
        </a>
      </footer>
    </div>
  );
}
