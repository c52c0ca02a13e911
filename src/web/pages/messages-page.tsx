/** The inbox of a place: what is asked of it, by when, and who took it on. */
import { Link } from '@tanstack/react-router';
import type { InboxMessage } from '#contract/message-schema.ts';
import { sayMessage } from '#contract/words/say-message.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { ActRefused } from '../parts/act-form.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { useAct } from '../use-act.ts';
import { useSession } from '../use-api.ts';
import { usePages } from '../use-pages.ts';
import { useWords } from '../use-words.tsx';

export function MessagesPage() {
  const { say } = useWords();
  const messages = usePages('readMessages', {});
  const account = useSession().data?.account;
  const hasAddresses =
    account?.role === 'office_operator' || account?.role === 'province_supervisor';
  if (messages.error) return <RefusedState error={messages.error} />;
  if (!messages.items) return <LoadingState />;
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6">
      <header className="flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="text-xl font-semibold">{say('messages.title')}</h1>
        {hasAddresses && (
          <Link to="/contacts" className="link text-sm">
            {say('contacts.title')}
          </Link>
        )}
      </header>
      {messages.items.length === 0 && <EmptyState>{say('messages.none')}</EmptyState>}
      <ul className="border-t empty:hidden">
        {messages.items.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ul>
      <MoreButton isLoading={messages.isLoading} onMore={messages.onMore} />
    </div>
  );
}

function Message({ message }: { message: InboxMessage }) {
  const { say, language } = useWords();
  const acknowledge = useAct('acknowledgeMessage');
  const { title, body } = sayMessage(language, message);
  const { acknowledgedAt, acknowledgedBy, settledAt } = message;
  const isOpen = acknowledgedAt === null && settledAt === null;
  return (
    <li className="flex flex-col items-start gap-2 border-b py-4">
      <h2 className={isOpen ? 'font-semibold' : 'text-soft'}>
        <Link to={message.page} className="link">
          {title}
        </Link>
      </h2>
      <p className="figures text-sm">{body}</p>
      <p className="figures text-xs text-soft">
        {sayMoment(language, message.createdAt)}
        {settledAt !== null && ` · ${say('messages.settled')}`}
        {acknowledgedAt !== null &&
          ` · ${say('messages.acknowledged', {
            name: acknowledgedBy ?? '',
            date: sayMoment(language, acknowledgedAt),
          })}`}
      </p>
      {message.asksAcknowledgement && isOpen && (
        <button
          type="button"
          className="button"
          disabled={acknowledge.isSending}
          onClick={() => acknowledge.send({ params: { messageId: message.id }, body: {} })}
        >
          {say('messages.acknowledge')}
        </button>
      )}
      {acknowledge.error !== null && <ActRefused act={acknowledge} />}
    </li>
  );
}
