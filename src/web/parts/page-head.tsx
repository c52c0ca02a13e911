/** The top of a page of the centre: the way back, one sentence that is true now, and what it rests on. */
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

interface PageHeadProps {
  readonly back?: { readonly to: ComponentProps<typeof Link>['to']; readonly label: string };
  /** The answer first: a whole sentence. */
  readonly sentence: ReactNode;
  readonly lead?: ReactNode;
}

export function PageHead({ back, sentence, lead }: PageHeadProps) {
  return (
    <header>
      {back && (
        <Link
          to={back.to}
          className="link mb-2 inline-flex items-center gap-1 text-sm print:hidden"
        >
          <ArrowLeft size={16} aria-hidden />
          {back.label}
        </Link>
      )}
      <h1 className="figures max-w-5xl text-xl font-semibold tracking-tight">{sentence}</h1>
      {lead !== undefined && <p className="figures mt-2 max-w-prose text-sm text-soft">{lead}</p>}
    </header>
  );
}
