/** What stands around every page of administration: its name and the other pages. */
import type { ReactNode } from 'react';
import { useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { TabLinks } from './tab-links.tsx';

/** The pages of administration, and who may open each. */
const adminPages = [
  { to: '/admin/people', word: 'admin.people', roles: ['administrator', 'auditor'] },
  {
    to: '/admin/places',
    word: 'admin.places',
    roles: ['administrator', 'planner', 'approver', 'auditor'],
  },
  {
    to: '/admin/policies',
    word: 'admin.policies',
    roles: ['administrator', 'planner', 'approver', 'auditor'],
  },
  {
    to: '/admin/calendar',
    word: 'admin.calendar',
    roles: ['administrator', 'planner', 'approver', 'auditor'],
  },
  { to: '/admin/access-log', word: 'admin.access_log', roles: ['administrator', 'auditor'] },
  { to: '/admin/outbox', word: 'admin.outbox', roles: ['administrator', 'planner', 'auditor'] },
  { to: '/admin/work', word: 'admin.work', roles: ['administrator', 'planner', 'auditor'] },
] as const;

/** The pages that a role may open, the first of them its entry; none for most roles. */
export function adminPagesOf(role: string) {
  return adminPages.filter(({ roles }) => (roles as readonly string[]).includes(role));
}

interface AdminFrameProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function AdminFrame({ title, children }: AdminFrameProps) {
  const { say } = useWords();
  const role = useSession().data?.account?.role ?? '';
  const tabs = adminPagesOf(role).map(({ to, word }) => ({ to, label: say(word) }));
  return (
    <div className="flex flex-col gap-6">
      <h1 className="text-xl font-semibold">{title}</h1>
      <TabLinks label={say('admin.title')} tabs={tabs} />
      {children}
    </div>
  );
}

/** Whether the reader may change what stands here, or only read it. */
export function useIsAdministrator(): boolean {
  return useSession().data?.account?.role === 'administrator';
}
