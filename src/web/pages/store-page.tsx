/** What comes into the central store: deliveries of the maker, returns of offices; and the count of the reserve. */
import { Link } from '@tanstack/react-router';
import { CountForm } from '../parts/count-form.tsx';
import { CounterFrame } from '../parts/counter-frame.tsx';
import { DeliveryForm } from '../parts/delivery-form.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { ReceivedReturns, ReturnCard } from '../parts/return-card.tsx';
import { StockQuestionCard } from '../parts/stock-question-card.tsx';
import { WorkPart } from '../parts/work-page.tsx';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

export function StorePage() {
  const { say } = useWords();
  const today = useReading('readCollections').data?.day;
  const returns = useReading('readStockReturns', { query: { state: 'announced' } });
  if (returns.error) return <RefusedState error={returns.error} />;
  if (!returns.data) return <LoadingState />;
  const { items } = returns.data;
  const blanks = items.reduce((sum, { onHand, rejected }) => sum + onHand + rejected, 0);
  return (
    <CounterFrame
      sentence={say('store.sentence', { count: items.length, blanks })}
      lead={say('store.lead')}
    >
      <div className="flex max-w-3xl flex-col gap-10">
        <WorkPart title={say('store.returns')}>
          {items.length === 0 && <EmptyState>{say('store.no_returns')}</EmptyState>}
          {items.map((one) => (
            <ReturnCard key={one.id} announced={one} />
          ))}
          <ReceivedReturns />
        </WorkPart>
        <WorkPart title={say('store.delivery')}>
          {today !== undefined && <DeliveryForm today={today} />}
          <Link to="/imports" className="link w-fit text-sm print:hidden">
            {say('imports.from_file')}
          </Link>
        </WorkPart>
        <WorkPart title={say('store.count')}>
          <CountForm officeId={null} subPointId={null} />
          <ReserveQuestions />
        </WorkPart>
      </div>
    </CounterFrame>
  );
}

/** Differences of the reserve that wait for the keeper. */
function ReserveQuestions() {
  const questions = useReading('readStockQuestions', { query: { state: 'open' } });
  const own = questions.data?.items.filter(({ officeId }) => officeId === null) ?? [];
  return own.map((question) => <StockQuestionCard key={question.id} question={question} />);
}
