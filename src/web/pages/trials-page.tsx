/**
 * Two rules raced over the same synthetic years: who waits how long, how sure that is, and what it
 * shows.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Trials } from '#contract/trial-schema.ts';
import { BesideTabs } from '../parts/beside-tabs.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { type FinishedTrial, TrialComparison } from '../parts/trial-comparison.tsx';
import { TrialForm } from '../parts/trial-form.tsx';
import { TrialList } from '../parts/trial-list.tsx';
import { TrialProgress } from '../parts/trial-progress.tsx';
import { TrialResult } from '../parts/trial-result.tsx';
import { reading, useReading, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

export function TrialsPage() {
  const { say } = useWords();
  const navigate = useNavigate({ from: '/trials' });
  const { trial, beside } = useSearch({ from: '/signed-in/trials' });
  const role = useSession().data?.account?.role;
  const mayRace = role === 'planner' || role === 'approver';
  // Others start trials too.
  const { data, error } = useQuery({ ...reading('readTrials'), refetchInterval: 15_000 });
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  const running = data.trials.find(({ state }) => state === 'running');
  const openId = trial ?? (data.trials.find(({ state }) => state === 'done') ?? null)?.id ?? null;
  return (
    <div className="flex flex-col gap-10">
      <PageHead sentence={say('trial.title')} lead={say('trial.lead')} />
      <BesideTabs of="/outlook" label={say('nav.outlook')} />
      {mayRace ? (
        <TrialForm
          rules={data.rules}
          usualOffices={data.usualOffices}
          isBusy={running !== undefined}
          onStarted={({ id }) => navigate({ search: { trial: id }, resetScroll: false })}
        />
      ) : (
        <p className="text-sm text-soft">{say('trial.read_only')}</p>
      )}
      {running && <RunningTrial id={running.id} mayCancel={mayRace} />}
      {openId !== null && <OpenTrial id={openId} besideId={beside ?? null} rules={data.rules} />}
      <WhatItShows />
      <TrialList trials={data.trials} rules={data.rules} openId={openId} />
    </div>
  );
}

/** Asks every second how far it is; when it has ended, everything is read again. */
function RunningTrial(props: { readonly id: string; readonly mayCancel: boolean }) {
  const client = useQueryClient();
  const { data: trial } = useQuery({
    ...reading('readTrial', { params: { trialId: props.id } }),
    refetchInterval: 1_000,
  });
  const hasEnded = trial !== undefined && trial.state !== 'running';
  useEffect(() => {
    if (hasEnded) void client.invalidateQueries();
  }, [client, hasEnded]);
  return trial?.state === 'running' ? (
    <TrialProgress trial={trial} mayCancel={props.mayCancel} />
  ) : null;
}

interface OpenTrialProps {
  readonly id: string;
  readonly besideId: string | null;
  readonly rules: Trials['rules'];
}

function OpenTrial({ id, besideId, rules }: OpenTrialProps) {
  const { say } = useWords();
  const { data: trial, error } = useReading('readTrial', { params: { trialId: id } });
  if (error) return <RefusedState error={error} />;
  if (!trial) return <LoadingState />;
  if (trial.state === 'running') return null;
  const { result } = trial;
  if (result === null) {
    return <p role="status">{`${say('trial.state')}: ${say(`trial.state.${trial.state}`)}.`}</p>;
  }
  return (
    <>
      <TrialResult trial={trial} result={result} rules={rules} />
      {besideId !== null && <BesideIt open={{ trial, result }} besideId={besideId} rules={rules} />}
    </>
  );
}

function BesideIt(props: {
  readonly open: FinishedTrial;
  readonly besideId: string;
  readonly rules: Trials['rules'];
}) {
  const { open, besideId, rules } = props;
  const { data: trial, error } = useReading('readTrial', { params: { trialId: besideId } });
  if (error) return <RefusedState error={error} />;
  if (!trial?.result) return null;
  return <TrialComparison open={open} beside={{ trial, result: trial.result }} rules={rules} />;
}

function WhatItShows() {
  const { say } = useWords();
  return (
    <section aria-labelledby="shows" className="flex max-w-prose flex-col gap-2 border-t pt-6">
      <h2 id="shows" className="text-lg font-semibold">
        {say('trial.says_title')}
      </h2>
      <p className="text-sm">{say('trial.says')}</p>
      <p className="text-sm">{say('trial.says_not')}</p>
    </section>
  );
}
