/** The verdict of the day in one sentence; each of its numbers shows the offices it counts. */
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { ControlRoom } from '#contract/control-room-schema.ts';
import { daysBetween } from '#core/calendar.ts';
import { useWords } from '../use-words.tsx';
import type { OfficeFilter } from '../web-routes.tsx';

export function DaySentence({ room }: { readonly room: ControlRoom }) {
  const { sayRich } = useWords();
  const clauses = useClauses(room);
  const { sentence } = room;
  return (
    <h1 className="max-w-5xl text-xl font-semibold tracking-tight sm:text-2xl">
      {sayRich('sentence.empty', { empty: sentence.empty, link: linkTo({ status: 'empty' }) })}{' '}
      {clauses.map((clause, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the clauses have no other name
        <Fragment key={index}>
          {index > 0 && '; '}
          {clause}
        </Fragment>
      ))}
      {clauses.length > 0 && '.'}
    </h1>
  );
}

/** A clause for each number that is not nought; one that says all is well when there is none. */
function useClauses({ sentence, asOf }: ControlRoom): ReactNode[] {
  const { say, sayRich, date } = useWords();
  const { silent, silentSince, runOutWithin7Days, cannotPrint, piledUp } = sentence;
  const clauses: ReactNode[] = [];
  if (silent > 0 && silentSince) {
    // Within a week a weekday is the plainest name of a day; before that it would mislead.
    const isThisWeek = daysBetween(silentSince, asOf) < 7;
    const since = date(silentSince, isThisWeek ? 'weekday' : 'long');
    const link = linkTo({ status: 'silent' });
    clauses.push(sayRich('sentence.silent_since', { count: silent, since, link }));
  } else if (silent > 0) {
    clauses.push(sayRich('sentence.silent', { count: silent, link: linkTo({ status: 'silent' }) }));
  }
  if (runOutWithin7Days > 0) {
    const link = linkTo({ within: 7 });
    clauses.push(sayRich('sentence.run_out', { count: runOutWithin7Days, link }));
  }
  if (cannotPrint > 0) {
    const link = linkTo({ status: 'cannot_print' });
    clauses.push(sayRich('sentence.cannot_print', { count: cannotPrint, link }));
  }
  if (piledUp > 0) {
    const link = linkTo({ status: 'piled_up' });
    clauses.push(sayRich('sentence.piled_up', { count: piledUp, link }));
  }
  return clauses.length > 0 ? clauses : [say('sentence.nothing').replace(/\.$/, '')];
}

function linkTo(search: OfficeFilter) {
  return (inside: ReactNode[]) => (
    <Link
      key="link"
      to="/"
      search={search}
      hash="round"
      resetScroll={false}
      className="figures underline decoration-accent decoration-2 underline-offset-[0.15em] hover:text-accent"
    >
      {inside}
    </Link>
  );
}
