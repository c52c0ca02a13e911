/** A count by hand, and the differences that wait for an answer: a count never changes stock by itself. */
import { CountForm } from '../parts/count-form.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { StockQuestionCard } from '../parts/stock-question-card.tsx';
import { WorkPage, WorkPart } from '../parts/work-page.tsx';
import { useReading } from '../use-api.ts';
import { type MyOffice, useMyOffice } from '../use-my-office.ts';
import { useWords } from '../use-words.tsx';

export function StockPage() {
  const { say } = useWords();
  const mine = useMyOffice();
  if (!mine) return <LoadingState />;
  return (
    <WorkPage title={say('stock.title')}>
      <WorkPart title={say('stock.count')}>
        <CountForm officeId={mine.officeId} subPointId={mine.subPointId} />
      </WorkPart>
      <WorkPart title={say('stock.questions')}>
        <Questions mine={mine} />
      </WorkPart>
    </WorkPage>
  );
}

function Questions({ mine }: { mine: MyOffice }) {
  const { say } = useWords();
  const questions = useReading('readStockQuestions', { query: { office: mine.officeId } });
  if (questions.error) return <RefusedState error={questions.error} />;
  if (!questions.data) return <LoadingState />;
  const { items } = questions.data;
  if (items.length === 0) return <EmptyState>{say('stock.no_questions')}</EmptyState>;
  return items.map((question) => <StockQuestionCard key={question.id} question={question} />);
}
