/** A round as it was decided and will be carried out: the level, the totals, every grant with its reasons. */
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { RoundDraft } from '#contract/round-draft-schema.ts';
import type { RoundLine, SavedRound } from '#contract/saved-round-schema.ts';
import { sayBinding, sayReason } from '#contract/words/say-reason.ts';
import { useReading, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { AppealsPart } from './appeals-part.tsx';
import { DataTable, type TableColumn } from './data-table.tsx';
import { DownloadLinks } from './download-links.tsx';
import { FactList } from './fact-list.tsx';
import { LevelPicture } from './level-picture.tsx';
import { LoadingState, RefusedState } from './page-state.tsx';
import { PaperLink } from './paper-link.tsx';
import { QuantityText } from './quantity-text.tsx';

interface KeptRoundProps {
  readonly roundId: string;
  /** Stands between the figures and the table. */
  readonly children: ReactNode;
}

export function KeptRound({ roundId, children }: KeptRoundProps) {
  const { data: round, error } = useReading('readSavedRound', { params: { roundId } });
  const readsAppeals = useSession().data?.account?.role !== 'warehouse_keeper';
  if (error) return <RefusedState error={error} />;
  if (!round) return <LoadingState />;
  return (
    <RoundFigures round={round} detail={(line) => <GrantDetail roundId={round.id} line={line} />}>
      {children}
      {readsAppeals && <AppealsPart roundId={round.id} />}
      <DownloadLinks table="allocations" query={{ round: round.id }} />
    </RoundFigures>
  );
}

interface RoundFiguresProps {
  /** A kept round, or a draft of one. */
  readonly round: RoundDraft | SavedRound;
  readonly detail: (line: RoundLine) => ReactNode;
  readonly children: ReactNode;
}

export function RoundFigures({ round, detail, children }: RoundFiguresProps) {
  const { say, number, date, share, language } = useWords();
  const navigate = useNavigate();
  const { level } = round;
  const columns = useMemo(() => round.offices.map(officeOf), [round]);
  const granted = round.offices.filter((line) => line.decided > 0);
  return (
    <div className="flex flex-col gap-8">
      <LevelPicture
        offices={columns}
        level={level}
        onOpen={(officeId) => navigate({ to: '/offices/$officeId', params: { officeId } })}
      />
      <FactList
        facts={[
          [say('try.asked'), number(round.asked)],
          [say('try.granted'), number(round.granted)],
          [say('kept.offices'), number(round.officesGranted)],
          [say('kept.adjusted'), number(round.officesAdjusted)],
          [
            say('kept.reserve'),
            say('sum.from_to', {
              from: number(round.reserveBefore),
              to: number(round.reserveBefore - round.granted),
            }),
          ],
          [
            say('kept.level'),
            level === null ? say('round.enough') : share(level.numerator / level.denominator),
          ],
          [say('kept.policy'), `${round.policyName[language]}. ${round.policyReference}`],
          [
            say('kept.as_of'),
            say('app.as_of', { date: date(round.asOf, 'long'), seq: round.ledgerSeq }),
          ],
        ]}
      />
      {children}
      <section aria-labelledby="grants" className="flex flex-col gap-2">
        <h2 id="grants" className="text-lg font-semibold">
          {say('kept.grants', { count: granted.length })}
        </h2>
        <p className="text-xs text-soft print:hidden">{say('table.help')}</p>
        <DataTable
          name={say('kept.grants', { count: granted.length })}
          rows={granted}
          columns={useColumns(round.officesAdjusted > 0)}
          keyOf={({ officeId }) => officeId}
          sortedBy={[{ id: 'granted', desc: true }]}
          detail={detail}
          whenEmpty={null}
        />
      </section>
    </div>
  );
}

/** The picture shows what is proposed, after the planner's adjustments. */
function officeOf(line: RoundLine) {
  const { officeId: id, officeName: name, need, granted, coverageBefore } = line;
  const coverageAfter = coverageBefore === null ? null : coverageBefore + granted / need;
  return { ...line, id, name, coverageAfter };
}

function useColumns(isAdjusted: boolean): readonly TableColumn<RoundLine>[] {
  const { say, language } = useWords();
  return useMemo(() => {
    const blanks = (
      id: 'asked' | 'need' | 'ceiling' | 'decided' | 'granted',
      heading: string,
      fromWidth = 0,
    ): TableColumn<RoundLine> => ({
      id,
      heading,
      value: (line) => line[id],
      cell: (line) => <QuantityText value={line[id]} />,
      share: 1.2,
      isQuantity: true,
      fromWidth,
    });
    return [
      {
        id: 'office',
        heading: say('column.office'),
        value: (line) => line.officeName,
        share: 3,
      },
      {
        id: 'province',
        heading: say('column.province'),
        value: (line) => line.provinceName,
        share: 2,
        fromWidth: 960,
      },
      blanks('asked', say('column.asked'), 560),
      blanks('need', say('try.need'), 860),
      blanks('ceiling', say('try.ceiling'), 760),
      ...(isAdjusted ? [blanks('decided', say('kept.decided'), 1040)] : []),
      blanks('granted', say('column.granted')),
      {
        id: 'reason',
        heading: say('column.reason'),
        value: (line) =>
          line.adjustment
            ? say(`adjustment.${line.adjustment.reason}`)
            : sayBinding(language, line),
        share: 2.4,
        fromWidth: 640,
      },
    ];
  }, [say, language, isAdjusted]);
}

/** Every step of one grant in the order in which they bit, the planner's own step last. */
function GrantDetail({ roundId, line }: { roundId: string; line: RoundLine }) {
  const { say, language, date } = useWords();
  const { officeId, adjustment, collectBy, allocationId } = line;
  const { data, error } = useReading('readSavedAllocation', { params: { roundId, officeId } });
  if (error) return <RefusedState error={error} />;
  if (!data) {
    return <div role="status" aria-label={say('round.loading_detail')} className="skeleton h-40" />;
  }
  return (
    <div className="figures flex max-w-3xl flex-col gap-2 text-sm">
      <ol className="list-decimal pl-5">
        {data.allocation.reasons.map((reason) => (
          <li key={reason.code}>{sayReason(language, reason)}</li>
        ))}
        {adjustment && (
          <li className="font-semibold">
            {say('kept.lowered', {
              decided: line.decided,
              granted: line.granted,
              reason: say(`adjustment.${adjustment.reason}`),
            })}{' '}
            {adjustment.note}
          </li>
        )}
      </ol>
      {collectBy !== null && <p>{say('sum.collect', { date: date(collectBy, 'full') })}</p>}
      <p className="flex flex-wrap gap-x-4">
        <Link to="/offices/$officeId" params={{ officeId }} className="link">
          {say('round.to_office')}
        </Link>
        <PaperLink kind="allocation_letter" of={allocationId} />
      </p>
    </div>
  );
}
