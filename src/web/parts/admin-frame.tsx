/** What stands around every page of administration: its name and the other pages. */
import type { Link } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import type { WordKey } from '#contract/words/id.ts';
import type { Role } from '#core/access/role.ts';
import type { Reader } from '../main-pages.ts';
import { useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { TabLinks } from './tab-links.tsx';

interface AdminPage {
  readonly to: ComponentProps<typeof Link>['to'];
  readonly word: WordKey;
  readonly roles: readonly Role[];
  /** Has nothing to show to whoever works for one province. */
  readonly wholeCountry?: true;
}

const readers: readonly Role[] = ['administrator', 'planner', 'approver', 'auditor'];
const watchers: readonly Role[] = ['administrator', 'planner', 'auditor'];
const keepers: readonly Role[] = ['administrator', 'auditor'];

/** The pages of administration, and who may open each. */
const adminPages: readonly AdminPage[] = [
  { to: '/admin/people', word: 'admin.people', roles: keepers },
  { to: '/admin/places', word: 'admin.places', roles: readers, wholeCountry: true },
  { to: '/admin/policies', word: 'admin.policies', roles: readers },
  { to: '/admin/calendar', word: 'admin.calendar', roles: readers },
  { to: '/admin/imports', word: 'imports.title', roles: ['administrator'] },
  { to: '/admin/access-log', word: 'admin.access_log', roles: keepers },
  { to: '/admin/outbox', word: 'admin.outbox', roles: watchers },
  { to: '/admin/work', word: 'admin.work', roles: watchers },
];

/** The pages that a role may open at its place, the first of them its entry; none for most roles. */
export function adminPagesOf({ role, provinceCode }: Reader): readonly AdminPage[] {
  return adminPages.filter(
    ({ roles, wholeCountry }) => roles.includes(role) && (provinceCode === null || !wholeCountry),
  );
}

interface AdminFrameProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function AdminFrame({ title, children }: AdminFrameProps) {
  const { say } = useWords();
  const account = useSession().data?.account;
  const pages = account ? adminPagesOf(account) : [];
  const tabs = pages.map(({ to, word }) => ({ to, label: say(word) }));
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
