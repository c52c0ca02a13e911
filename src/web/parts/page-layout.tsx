/** What stands around every page: name, pages, search, language, theme, account, and the line on the demo world. */
import { Link, Outlet, useLocation, useNavigate, useRouteContext } from '@tanstack/react-router';
import { Bell, CircleUser, Keyboard, LogOut, Moon, Search, Sun } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { isAround, mainPagesOf, type Reader } from '../main-pages.ts';
import { callApi, useChangeSession, useReading, useSession } from '../use-api.ts';
import { useKeys } from '../use-keys.ts';
import { useLive } from '../use-live.ts';
import { StepUpProvider } from '../use-step-up.tsx';
import { useTheme } from '../use-theme.ts';
import { useWords } from '../use-words.tsx';
import { adminPagesOf } from './admin-frame.tsx';

const KeyboardHelp = lazy(() =>
  import('./keyboard-help.tsx').then((part) => ({ default: part.KeyboardHelp })),
);
const OfficeSearch = lazy(() =>
  import('./office-search.tsx').then((part) => ({ default: part.OfficeSearch })),
);

export function PageLayout() {
  const { say } = useWords();
  const { account } = useRouteContext({ from: '/signed-in' });
  const session = useSession();
  const navigate = useNavigate();
  useLive(account.assignmentId);
  const [open, setOpen] = useState<'search' | 'keys' | null>(null);
  const seesRounds = mainPagesOf(account).some(({ to }) => to === '/round');
  const isCentre = account.officeId === null && account.provinceCode === null;

  useKeys({
    '?': () => setOpen('keys'),
    'g b': () => navigate({ to: '/documents' }),
    'g c': () => navigate({ to: '/' }),
    ...(isCentre && {
      '/': () => (account.role === 'call_agent' ? navigate({ to: '/calls' }) : setOpen('search')),
    }),
    ...(seesRounds && { 'g r': () => navigate({ to: '/round' }) }),
  });

  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="absolute left-4 top-2 z-30 -translate-y-16 rounded-md bg-ink px-4 py-2 text-sm text-paper focus:translate-y-0"
      >
        {say('app.skip')}
      </a>
      <header className="border-b bg-paper print:hidden">
        <div className="page-column flex flex-wrap items-center gap-x-2 gap-y-1 py-2 md:gap-x-6">
          <Brand />
          <MainNav reader={account} />
          <div className="ml-auto flex items-center max-sm:-mr-2 max-sm:*:min-w-9 sm:gap-1">
            {isCentre && <SearchButton onOpen={() => setOpen('search')} />}
            <LanguageButton />
            <ThemeButton />
            <button
              type="button"
              className="icon-button max-[90rem]:hidden"
              title={`${say('nav.keys')} ( ? )`}
              aria-label={say('nav.keys')}
              onClick={() => setOpen('keys')}
            >
              <Keyboard size={18} aria-hidden />
            </button>
            <MessagesLink />
            <AccountLink name={account.name} />
            <SignOutButton name={account.name} />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="page-column grow py-8 outline-none print:p-0">
        <StepUpProvider>
          <Outlet />
        </StepUpProvider>
      </main>
      <footer className="mt-8 border-t print:mt-4">
        <p className="page-column py-4 text-xs text-soft">
          {session.data?.demoAccounts ? say('app.demo') : say('app.what')}
        </p>
      </footer>
      <Suspense>
        {open === 'search' && <OfficeSearch onClose={() => setOpen(null)} />}
        {open === 'keys' && <KeyboardHelp isCentre={isCentre} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}

export function Brand() {
  const { say } = useWords();
  return (
    <Link to="/" className="flex items-center gap-2 rounded-md py-2 text-base font-bold">
      <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
        <rect x="2" y="6" width="28" height="20" rx="3" fill="var(--accent)" />
        <rect x="7" y="11.5" width="7" height="9" rx="1.5" fill="var(--paper)" />
        <path
          d="M18 13.5h7M18 18.5h4"
          stroke="var(--paper)"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
      {say('app.name')}
    </Link>
  );
}

function MainNav({ reader }: { reader: Reader }) {
  const { say } = useWords();
  const style =
    '-mb-px border-b-2 border-transparent px-1 py-2 text-sm font-medium text-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink';
  const pathname = useLocation({ select: (location) => location.pathname });
  const pages = mainPagesOf(reader);
  const around = pages.find((page) => isAround(page, pathname));
  return (
    <nav
      aria-label={say('nav.label')}
      className="flex flex-wrap gap-x-2 sm:gap-x-4 max-md:order-last max-md:w-full"
    >
      {pages.map(({ to, word }) => (
        <Link
          key={to}
          to={to}
          aria-current={to === around?.to ? 'page' : undefined}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          className={style}
        >
          {say(word)}
        </Link>
      ))}
      {adminPagesOf(reader).length > 0 && (
        <Link to="/admin" className={style}>
          {say('nav.admin')}
        </Link>
      )}
    </nav>
  );
}

function SearchButton({ onOpen }: { onOpen: () => void }) {
  const { say } = useWords();
  return (
    <button
      type="button"
      className="icon-button md:flex md:items-center md:gap-2 md:border md:border-edge md:px-3 md:text-sm"
      aria-keyshortcuts="/"
      onClick={onOpen}
    >
      <Search size={18} aria-hidden />
      <span className="max-[90rem]:sr-only">{say('nav.search')}</span>
      <kbd className="text-xs max-md:hidden" aria-hidden>
        /
      </kbd>
    </button>
  );
}

export function LanguageButton() {
  const { say, language, setLanguage } = useWords();
  const other = language === 'id' ? 'en' : 'id';
  return (
    <button
      type="button"
      className="icon-button text-xs font-bold"
      lang={other}
      title={say('nav.language')}
      onClick={() => setLanguage(other)}
    >
      <span aria-hidden>{other.toUpperCase()}</span>
      <span className="sr-only">{say('nav.language')}</span>
    </button>
  );
}

export function ThemeButton() {
  const { say } = useWords();
  const { theme, setTheme } = useTheme();
  const label = say(theme === 'light' ? 'nav.theme_to_dark' : 'nav.theme_to_light');
  return (
    <button
      type="button"
      className="icon-button"
      title={label}
      aria-label={label}
      onClick={() => setTheme(theme === 'light' ? 'dark' : 'light')}
    >
      {theme === 'light' ? <Moon size={18} aria-hidden /> : <Sun size={18} aria-hidden />}
    </button>
  );
}

function MessagesLink() {
  const { say } = useWords();
  const open = useReading('readMessageCounts').data?.open ?? 0;
  return (
    <Link to="/messages" className="icon-button relative" title={say('nav.messages')}>
      <Bell size={18} aria-hidden />
      <span className="sr-only">
        {say('nav.messages')}
        {open > 0 && `: ${say('messages.open_count', { open })}`}
      </span>
      {open > 0 && (
        <span
          aria-hidden
          className="figures absolute right-0 top-0 min-w-4 rounded-full bg-danger px-1 text-center text-xs text-paper"
        >
          {open > 99 ? '99+' : open}
        </span>
      )}
    </Link>
  );
}

function AccountLink({ name }: { name: string }) {
  const { say } = useWords();
  return (
    <Link
      to="/account"
      className="flex items-center gap-1 md:ml-2"
      title={`${say('nav.account')} (${name})`}
    >
      <span className="max-w-36 truncate text-sm max-[90rem]:hidden">{name}</span>
      <span className="icon-button min-[90rem]:hidden">
        <CircleUser size={18} aria-hidden />
      </span>
      <span className="sr-only">{say('nav.account')}</span>
    </Link>
  );
}

function SignOutButton({ name }: { name: string }) {
  const { say } = useWords();
  const changeSession = useChangeSession();
  const navigate = useNavigate();
  const signOut = async () => {
    await changeSession(() => callApi('signOut'));
    await navigate({ to: '/sign-in' });
  };
  return (
    <button
      type="button"
      className="icon-button"
      title={`${say('nav.sign_out')} (${name})`}
      aria-label={say('nav.sign_out')}
      onClick={signOut}
    >
      <LogOut size={18} aria-hidden />
    </button>
  );
}
