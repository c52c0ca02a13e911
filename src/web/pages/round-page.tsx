/**
 * The round: how the reserve of today is shared, drawn as one level, and what another policy would
 * do with it. The sliders live in the address, so that a trial can be sent to a colleague.
 */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download, Printer, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Round } from '#contract/round-schema.ts';
import { AppealsPart } from '../parts/appeals-part.tsx';
import { DownloadLinks } from '../parts/download-links.tsx';
import { GrantsTable } from '../parts/grants-table.tsx';
import { LevelPicture } from '../parts/level-picture.tsx';
import { LowerGrantForm } from '../parts/lower-grant-form.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PolicyPanel } from '../parts/policy-panel.tsx';
import { RoundChange } from '../parts/round-change.tsx';
import { type GrantAdjustment, RoundProposal } from '../parts/round-proposal.tsx';
import { saveRoundCsv } from '../round-csv.ts';
import { useReading, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import type { RoundSearch } from '../web-routes.tsx';

export function RoundPage() {
  const [tried, setTried] = useTried();
  const search = useSearch({ from: '/signed-in/round' });
  const { data: round, error } = useReading('readRound', { query: search });

  if (error) return <RefusedState error={error} />;
  if (!round) return <LoadingState />;
  return <RoundView round={round} search={search} tried={tried} onTry={setTried} />;
}

/**
 * What the reader has set, at once; the address, and with it the server, follows while the hand still
 * moves, but not more often than the server can answer.
 */
function useTried(): [RoundSearch, (tried: RoundSearch) => void] {
  const search = useSearch({ from: '/signed-in/round' });
  const navigate = useNavigate({ from: '/round' });
  const [tried, setTried] = useState(search);
  const waiting = useRef(0);
  const followedAt = useRef(0);

  // Back and forward change the address alone; an address that lags behind the hand is not followed.
  useEffect(() => {
    if (waiting.current === 0) setTried(search);
  }, [search]);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const follow = (next: RoundSearch) => {
    waiting.current = 0;
    followedAt.current = performance.now();
    navigate({ search: next, replace: true, resetScroll: false });
  };
  return [
    tried,
    (next) => {
      setTried(next);
      clearTimeout(waiting.current);
      const rest = Math.max(0, followedAt.current + restMs - performance.now());
      waiting.current = window.setTimeout(follow, rest, next);
    },
  ];
}

const restMs = 100;

interface RoundViewProps {
  readonly round: Round;
  readonly search: RoundSearch;
  readonly tried: RoundSearch;
  readonly onTry: (tried: RoundSearch) => void;
}

function RoundView({ round, search, tried, onTry }: RoundViewProps) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { adjustments, lower, restore, restoreAll } = useAdjustments(round);
  const isPlanner = useSession().data?.account?.role === 'planner';
  return (
    <div className="flex flex-col gap-8">
      <RoundSentence round={round} />
      <LevelPicture
        offices={round.offices}
        level={round.level}
        onOpen={(officeId) => navigate({ to: '/offices/$officeId', params: { officeId } })}
      />
      <section aria-labelledby="try" className="flex flex-col gap-4 border-t pt-6">
        <div className="flex flex-wrap items-baseline justify-between gap-4">
          <h2 id="try" className="text-lg font-semibold print:hidden">
            {say('try.title')}
          </h2>
          <RoundActions
            round={round}
            isChanged={Object.values(tried).some((value) => value !== undefined)}
            onReset={() => onTry({})}
          />
        </div>
        <RoundChange round={round} />
        <PolicyPanel round={round} tried={tried} onTry={onTry} />
      </section>
      <Totals round={round} />
      <RoundProposal
        round={round}
        tried={search}
        adjustments={adjustments}
        onRemove={restore}
        onProposed={restoreAll}
      />
      <AppealsPart />
      <DownloadLinks table="requisitions" />
      <GrantsTable
        round={round}
        query={search}
        below={(office) =>
          isPlanner && office.granted > 0 && <LowerGrantForm office={office} onLower={lower} />
        }
      />
    </div>
  );
}

/** Grants lowered by hand; another policy is another round, in which they mean nothing. */
function useAdjustments({ policy, reserve }: Round) {
  const key = JSON.stringify([policy, reserve.before]);
  const [kept, setKept] = useState<{ key: string; list: readonly GrantAdjustment[] }>({
    key,
    list: [],
  });
  const adjustments = kept.key === key ? kept.list : [];
  const without = (officeId: string) => adjustments.filter((one) => one.officeId !== officeId);
  return {
    adjustments,
    lower: (one: GrantAdjustment) => setKept({ key, list: [...without(one.officeId), one] }),
    restore: (officeId: string) => setKept({ key, list: without(officeId) }),
    restoreAll: () => setKept({ key, list: [] }),
  };
}

/** The answer first; below it which policy and which state of the ledger it follows from. */
function RoundSentence({ round }: { round: Round }) {
  const { say, share, date, language } = useWords();
  const { level, reserve, totals, policy, asOf, ledgerSeq } = round;
  return (
    <header>
      <h1 className="max-w-5xl text-xl font-semibold sm:text-2xl">
        {level === null
          ? say('try.enough', { reserve: reserve.before })
          : say('try.shared', {
              reserve: reserve.before,
              held: policy.reserveHeldBack,
              asked: totals.asked,
              level: share(level.numerator / level.denominator),
            })}
      </h1>
      <p className="figures mt-3 text-sm text-soft">
        {say('try.as_of', {
          policy: policy.name[language],
          asOf: say('app.as_of', { date: date(asOf, 'long'), seq: ledgerSeq }),
        })}
      </p>
    </header>
  );
}

function RoundActions(props: { round: Round; isChanged: boolean; onReset: () => void }) {
  const { round, isChanged, onReset } = props;
  const { say } = useWords();
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {isChanged && (
        <button type="button" className="button" onClick={onReset}>
          <RotateCcw size={16} aria-hidden />
          {say('try.reset')}
        </button>
      )}
      <button type="button" className="button" onClick={() => saveRoundCsv(round)}>
        <Download size={16} aria-hidden />
        {say('try.csv')}
      </button>
      <button type="button" className="button" onClick={() => print()}>
        <Printer size={16} aria-hidden />
        {say('try.print')}
      </button>
    </div>
  );
}

function Totals({ round }: { round: Round }) {
  const { say, number } = useWords();
  const { totals, reserve } = round;
  const figures = [
    [say('try.asked'), totals.asked],
    [say('try.need'), totals.need],
    [say('try.ceiling'), totals.ceiling],
    [say('try.granted'), totals.granted],
    [say('try.reserve_after'), reserve.after],
    [say('try.offices_granted'), totals.officesGranted],
    [say('try.offices_cut'), totals.officesCut],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-4 border-y py-4 sm:grid-cols-4 lg:grid-cols-7">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt className="text-xs text-soft">{name}</dt>
          <dd className="figures text-lg font-semibold">{number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
