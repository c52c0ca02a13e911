/** Who called what, when, and what was answered: read by auditors, written by nobody. */
import { useState } from 'react';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { AdminFrame } from '../parts/admin-frame.tsx';
import { DownloadLinks } from '../parts/download-links.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { usePages } from '../use-pages.ts';
import { useWords } from '../use-words.tsx';

export function AccessLogPage() {
  const { say, language } = useWords();
  const [refusedOnly, setRefusedOnly] = useState(false);
  const log = usePages('readAccessLog', { language, ...(refusedOnly && { refused: 'true' }) });
  return (
    <AdminFrame title={say('admin.access_log')}>
      <label className="flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={refusedOnly}
          onChange={(event) => setRefusedOnly(event.target.checked)}
        />
        {say('access.refused_only')}
      </label>
      {log.error && <RefusedState error={log.error} />}
      {!log.error && !log.items && <LoadingState />}
      {log.items?.length === 0 && <EmptyState>{say('admin.none_found')}</EmptyState>}
      {log.items && log.items.length > 0 && (
        <PlainTable
          name={say('admin.access_log')}
          rows={log.items}
          keyOf={({ id }) => id}
          columns={[
            { heading: say('access.at'), isWhole: true, cell: ({ at }) => sayMoment(language, at) },
            {
              heading: say('access.who'),
              cell: ({ login, role }) => (
                <>
                  {login ?? say('access.nobody')}
                  {role !== null && (
                    <span className="block text-xs text-soft">{say(`role.${role}`)}</span>
                  )}
                </>
              ),
            },
            {
              heading: say('access.what'),
              cell: ({ what, object }) => (
                <>
                  {what}
                  <span className="block break-all text-xs text-soft">{object}</span>
                </>
              ),
            },
            {
              heading: say('access.answer'),
              cell: ({ status, why }) => (
                <span className={why === null ? '' : 'text-danger'}>
                  {why ?? say('access.answered')}
                  <span className="block text-xs text-soft">{status}</span>
                </span>
              ),
            },
          ]}
        />
      )}
      <DownloadLinks table="access-log" />
      <MoreButton isLoading={log.isLoading} onMore={log.onMore} />
    </AdminFrame>
  );
}
