/** Pages that belong together, side by side: each has its own address. */
import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

interface TabLinksProps {
  readonly label: string;
  readonly tabs: readonly {
    readonly to: ComponentProps<typeof Link>['to'];
    readonly label: string;
  }[];
}

export function TabLinks({ label, tabs }: TabLinksProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-2 print:hidden">
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          to={tab.to}
          activeOptions={{ exact: true, includeSearch: false }}
          className="button aria-[current=page]:border-accent aria-[current=page]:bg-accent-wash"
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
