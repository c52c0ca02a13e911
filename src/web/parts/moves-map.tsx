/** The offices of the reader with the moves between them as arcs; those that neither give nor get fade. */
import { useQuery } from '@tanstack/react-query';
import { lazy, useMemo } from 'react';
import type { OfficeMove } from '#contract/move-schema.ts';
import { reading, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { AfterFirstPaint } from './after-first-paint.tsx';

const IndonesiaMap = lazy(() =>
  import('./indonesia-map.tsx').then((part) => ({ default: part.IndonesiaMap })),
);

export function MovesMap({ moves }: { readonly moves: readonly OfficeMove[] }) {
  const { say } = useWords();
  const account = useSession().data?.account;
  const isProvince = account?.role === 'province_supervisor';
  const isCentre = account?.officeId === null && account.provinceCode === null;
  const country = useQuery({ ...reading('readControlRoom'), enabled: isCentre });
  const province = useQuery({ ...reading('readProvince'), enabled: isProvince });
  const offices = (isCentre ? country : province).data?.offices ?? null;
  const ends = useMemo(() => {
    const ids = new Set(moves.flatMap(({ giverId, receiverId }) => [giverId, receiverId]));
    return offices?.filter(({ id }) => ids.has(id)) ?? [];
  }, [offices, moves]);
  if (moves.length === 0 || !(isCentre || isProvince)) return null;
  const waiting = <div className="skeleton aspect-[5/2]" />;
  if (!offices) return waiting;
  return (
    <section aria-label={say('moves.map')}>
      <AfterFirstPaint fallback={waiting}>
        <IndonesiaMap offices={offices} chosen={ends} moves={moves} />
      </AfterFirstPaint>
    </section>
  );
}
