/** The home of an operator, on a phone: what is due first, then what waits, then the work there is. */
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { StatusBadge } from '../parts/status-badge.tsx';
import { useReading } from '../use-api.ts';
import { type MyOffice, useMyOffice } from '../use-my-office.ts';
import { useWords } from '../use-words.tsx';

export function MyOfficePage() {
  const mine = useMyOffice();
  if (!mine) return <LoadingState />;
  return <MyOfficeView mine={mine} />;
}

function MyOfficeView({ mine }: { mine: MyOffice }) {
  const { say, date } = useWords();
  const form = useReading('readStatementForm', {
    query: {
      office: mine.officeId,
      ...(mine.subPointId !== null && { subPoint: mine.subPointId }),
    },
  });
  if (form.error) return <RefusedState error={form.error} />;
  if (!form.data) return <LoadingState />;
  const { dueDays, dueCount, day } = form.data;
  const isDue = dueCount > 0;
  return (
    <div className="flex w-full max-w-3xl flex-col gap-8">
      <header>
        <p className="text-sm text-soft">
          {mine.officeName}
          {mine.subPointId !== null && ` · ${mine.subPointId}`}
        </p>
        <h1 className="mt-1 text-xl font-semibold sm:text-2xl">
          {isDue
            ? say('my_office.statement_due', {
                count: dueCount,
                day: date(dueDays[0] ?? day, 'weekdayMonth'),
              })
            : say('my_office.nothing_due')}
        </h1>
        <Link
          to="/my-office/statement"
          className={`button mt-4 w-full sm:w-fit ${isDue ? 'button-main' : ''}`}
        >
          {say('my_office.fill_statement', { day: date(day, 'weekdayMonth') })}
        </Link>
        {mine.isOffice && <OwnStock officeId={mine.officeId} />}
      </header>
      {mine.isOffice && <ToDo mine={mine} questions={form.data.openQuestions} />}
      {mine.isOffice && <Work mine={mine} />}
    </div>
  );
}

/** How the office stands and how long that lasts, in one line; the page of the office has the rest. */
function OwnStock({ officeId }: { readonly officeId: string }) {
  const { say, date } = useWords();
  const office = useReading('readOffice', { params: { officeId } }).data?.office;
  return (
    <p className="figures mt-4 flex min-h-6 flex-wrap items-baseline gap-x-3 text-sm">
      {office && (
        <>
          <StatusBadge status={office.status} cause={office.cause} />
          <span>
            {say('my_office.stock', { blanks: office.onHand })}
            {office.onHand > 0 &&
              office.runOut.t50 !== null &&
              `, ${say('office.runs_out', { date: date(office.runOut.t50, 'dayMonth') })}`}
          </span>
        </>
      )}
    </p>
  );
}

interface Task {
  readonly key: string;
  readonly to: OfficeWorkPath;
  readonly text: string;
}

type OfficeWorkPath =
  | '/my-office/collect'
  | '/my-office/receive'
  | '/my-office/loans'
  | '/moves'
  | '/my-office/stock'
  | '/my-office/destroy'
  | '/my-office/ask'
  | '/my-office/points'
  | '/imports';

/** Everything that waits for this office, the road first. */
function ToDo({ mine, questions }: { mine: MyOffice; questions: number }) {
  const { say } = useWords();
  const tasks = [
    ...useMoveTasks(mine.officeId),
    ...useRoadTasks(mine.officeId),
    ...useStockTasks(mine.officeId, questions),
  ];
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="to-do">
      <h2 id="to-do" className="mb-2 text-lg font-semibold">
        {say('my_office.to_do')}
      </h2>
      <ul className="border-t">
        {tasks.map((task) => (
          <WorkLine key={task.key} to={task.to}>
            {task.text}
          </WorkLine>
        ))}
      </ul>
    </section>
  );
}

function useRoadTasks(officeId: string): Task[] {
  const { say, date } = useWords();
  const query = { office: officeId };
  const allocations = useReading('readAllocations', { query }).data?.items ?? [];
  const shipments = useReading('readShipments', { query }).data?.items ?? [];
  const loans = useReading('readLoans', { query }).data?.items ?? [];
  const cases = useReading('readCases', { query }).data?.items ?? [];
  return [
    ...allocations
      .filter(({ state }) => state === 'allocated' || state === 'ready')
      .map((allocation) => ({
        key: allocation.id,
        to: '/my-office/collect' as const,
        text: say('my_office.collect_one', {
          blanks: allocation.quantity,
          day: date(allocation.collectBy, 'weekdayMonth'),
        }),
      })),
    ...shipments
      .filter((shipment) => shipment.state === 'in_transit' && shipment.officeId === officeId)
      .map((shipment) => ({
        key: shipment.id,
        to: '/my-office/receive' as const,
        text: say('my_office.receive_one', {
          blanks: shipment.sent,
          day: date(shipment.handedOverOn, 'dayMonth'),
        }),
      })),
    ...cases
      .filter(({ mustAct }) => mustAct === 'office')
      .map(({ id, missing, deadline }) => ({
        key: `case ${id}`,
        to: '/my-office/receive' as const,
        text: say('my_office.answer_case', {
          blanks: missing,
          day: deadline === null ? '' : date(deadline, 'dayMonth'),
        }),
      })),
    ...loans.flatMap((loan) => {
      const isLender = loan.lenderId === officeId;
      const name = isLender ? loan.borrowerName : loan.lenderName;
      const values = { blanks: loan.quantity, name };
      const consent = isLender ? loan.lenderConsentBy : loan.borrowerConsentBy;
      const task = (text: string) => [{ key: loan.id, to: '/my-office/loans' as const, text }];
      if (loan.state === 'proposed' && consent === null) {
        return task(say('my_office.loan_answer', values));
      }
      return loan.state === 'agreed' && !isLender
        ? task(say('my_office.loan_receive', values))
        : [];
    }),
  ];
}

/** Moves between offices that wait for this one. */
function useMoveTasks(officeId: string): Task[] {
  const { say, date } = useWords();
  const query = { office: officeId, only: 'open' as const };
  const moves = useReading('readMoves', { query }).data?.items ?? [];
  return moves.flatMap((move) => {
    const isGiver = move.giverId === officeId;
    const hasAccepted = isGiver ? move.giverHasAccepted : move.receiverHasAccepted;
    const values = {
      blanks: move.sent ?? move.quantity,
      name: isGiver ? move.receiverName : move.giverName,
      day: date(move.lapsesOn, 'weekdayMonth'),
    };
    const task = (text: string) => [{ key: move.id, to: '/moves' as const, text }];
    if (move.state === 'proposed' && !hasAccepted) {
      const word = isGiver ? 'my_office.move_answer_give' : 'my_office.move_answer_get';
      return task(say(word, values));
    }
    if (move.state === 'approved' && isGiver) return task(say('my_office.move_send', values));
    return move.state === 'sent' && !isGiver ? task(say('my_office.move_receive', values)) : [];
  });
}

function useStockTasks(officeId: string, questions: number): Task[] {
  const { say } = useWords();
  const waiting = useReading('readDestructions', { query: { office: officeId } }).data?.waiting[0];
  const spoiled = waiting
    ? waiting.rejected + Object.values(waiting.spoiled).reduce((sum, count) => sum + count, 0)
    : 0;
  return [
    ...(questions > 0
      ? [
          {
            key: 'questions',
            to: '/my-office/stock' as const,
            text: say('my_office.questions', { count: questions }),
          },
        ]
      : []),
    ...(waiting?.isOverdue
      ? [
          {
            key: 'destroy',
            to: '/my-office/destroy' as const,
            text: say('my_office.destroy', { blanks: spoiled }),
          },
        ]
      : []),
  ];
}

function Work({ mine }: { mine: MyOffice }) {
  const { say } = useWords();
  const pages = [
    ['/my-office/ask', 'ask.title'],
    ['/my-office/collect', 'collect.title'],
    ['/my-office/receive', 'receive.title'],
    ['/my-office/stock', 'stock.title'],
    ['/my-office/loans', 'loans.title'],
    ['/moves', 'moves.title'],
    ['/my-office/destroy', 'destroy.title'],
    ['/my-office/points', 'points.title'],
    ['/imports', 'imports.title'],
  ] as const;
  return (
    <section aria-labelledby="work">
      <h2 id="work" className="mb-2 text-lg font-semibold">
        {say('my_office.work')}
      </h2>
      <ul className="border-t">
        {pages.map(([to, title]) => (
          <WorkLine key={to} to={to}>
            {say(title)}
          </WorkLine>
        ))}
        <li className="border-b">
          <Link
            to="/offices/$officeId"
            params={{ officeId: mine.officeId }}
            className="group flex items-center justify-between gap-4 py-3 hover:bg-sunken"
          >
            {say('my_office.all_about')}
            <ChevronRight size={18} aria-hidden className="shrink-0 text-accent" />
          </Link>
        </li>
      </ul>
    </section>
  );
}

function WorkLine({ to, children }: { to: OfficeWorkPath; children: ReactNode }) {
  return (
    <li className="border-b">
      <Link to={to} className="flex items-center justify-between gap-4 py-3 hover:bg-sunken">
        <span className="figures">{children}</span>
        <ChevronRight size={18} aria-hidden className="shrink-0 text-accent" />
      </Link>
    </li>
  );
}
