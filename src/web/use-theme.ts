/** Light or dark: as the system has it, until the reader says otherwise in this browser. */
import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

const storageKey = 'blanko.theme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** Sets the kept theme on the page; called once before anything is drawn. */
export function applyKeptTheme(): void {
  const kept = localStorage.getItem(storageKey);
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
}

export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  const [theme, setTheme] = useState(currentTheme);

  useEffect(() => {
    const follow = () => setTheme(currentTheme());
    systemIsDark.addEventListener('change', follow);
    return () => systemIsDark.removeEventListener('change', follow);
  }, []);

  return {
    theme,
    setTheme: (chosen) => {
      localStorage.setItem(storageKey, chosen);
      document.documentElement.dataset.theme = chosen;
      setTheme(chosen);
    },
  };
}

function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return systemIsDark.matches ? 'dark' : 'light';
}
