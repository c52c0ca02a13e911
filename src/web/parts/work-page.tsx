/** The frame of a page of work: the way back, what it is for in one sentence, and its parts. */
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMyOffice } from '../use-my-office.ts';
import { useWords } from '../use-words.tsx';

interface WorkPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

export function WorkPage({ title, lead, children }: WorkPageProps) {
  const { say } = useWords();
  const mine = useMyOffice();
  return (
    <div className="flex w-full max-w-3xl flex-col gap-8">
      <header>
        {mine && (
          <Link
            to="/my-office"
            className="link inline-flex items-center gap-1 text-sm print:hidden"
          >
            <ArrowLeft size={16} aria-hidden />
            {say('act.back')}
          </Link>
        )}
        <h1 className="mt-2 text-xl font-semibold">{title}</h1>
        {lead !== undefined && <p className="figures mt-1 text-soft">{lead}</p>}
      </header>
      {children}
    </div>
  );
}

export function WorkPart({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="flex min-w-0 flex-col gap-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** What was done, said where the form was. */
export function Done({ children }: { readonly children: ReactNode }) {
  return (
    <p role="status" className="border-l-4 border-accent bg-accent-wash py-2 pl-3 pr-2 text-sm">
      {children}
    </p>
  );
}
