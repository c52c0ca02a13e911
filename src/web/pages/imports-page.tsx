/** Tables from files, for everybody who may send some: among the pages of administration, or on its own. */
import { AdminFrame } from '../parts/admin-frame.tsx';
import { ImportForm } from '../parts/import-form.tsx';
import { LoadingState } from '../parts/page-state.tsx';
import { WorkPage } from '../parts/work-page.tsx';
import { useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

export function ImportsPage() {
  const { say } = useWords();
  const account = useSession().data?.account;
  if (!account) return <LoadingState />;
  if (account.role !== 'administrator') {
    return (
      <WorkPage title={say('imports.title')} lead={say('imports.lead')}>
        <ImportForm role={account.role} />
      </WorkPage>
    );
  }
  return (
    <AdminFrame title={say('imports.title')}>
      <div className="flex max-w-3xl flex-col gap-6">
        <p className="text-soft">{say('imports.lead')}</p>
        <ImportForm role={account.role} />
      </div>
    </AdminFrame>
  );
}
