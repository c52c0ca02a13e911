/** What has become of every letter; those given up can be sent once more. */
import { sayMoment } from '#contract/words/say-quantity.ts';
import { ActRefused } from '../parts/act-form.tsx';
import { AdminFrame, useIsAdministrator } from '../parts/admin-frame.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

export function OutboxPage() {
  const { say, language } = useWords();
  const isAdministrator = useIsAdministrator();
  const retry = useAct('retryDelivery');
  const { data, error } = useReading('readOutbox');
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  return (
    <AdminFrame title={say('admin.outbox')}>
      <p className="figures">
        {Object.entries(data.counts)
          .map(([state, count]) => `${say(`delivery.${state as DeliveryState}`)} ${count}`)
          .join(' · ')}
      </p>
      {data.items.length === 0 ? (
        <EmptyState>{say('admin.none_found')}</EmptyState>
      ) : (
        <PlainTable
          name={say('admin.outbox')}
          rows={data.items}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: say('access.at'),
              isWhole: true,
              cell: ({ createdAt }) => sayMoment(language, createdAt),
            },
            {
              heading: say('access.who'),
              cell: ({ channel, address, officeId }) => (
                <>
                  {say(`channel.${channel}`)} {address}
                  <span className="block text-xs text-soft">{officeId}</span>
                </>
              ),
            },
            { heading: say('access.what'), cell: ({ kind }) => say(`message_kind.${kind}`) },
            {
              heading: say('people.state'),
              cell: ({ id, state, tries, error: met }) => (
                <>
                  {say(`delivery.${state}`)}, {say('outbox.tries', { tries })}
                  {met !== null && <span className="block text-xs text-danger">{met}</span>}
                  {isAdministrator && state === 'dead' && (
                    <button
                      type="button"
                      className="button mt-1"
                      disabled={retry.isSending}
                      onClick={() => retry.send({ params: { deliveryId: id }, body: {} })}
                    >
                      {say('outbox.retry')}
                    </button>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      {retry.error !== null && <ActRefused act={retry} />}
    </AdminFrame>
  );
}

type DeliveryState = 'waiting' | 'sent' | 'dead' | 'needless';
