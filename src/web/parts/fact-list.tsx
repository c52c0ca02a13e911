/** Names and what they hold, under each other: what a decision is about, to the last figure. */
import type { ReactNode } from 'react';

export type Fact = readonly [name: string, value: ReactNode];

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="max-w-3xl text-sm">
      {facts.map(([name, value]) => (
        <div
          key={name}
          className="grid gap-x-4 border-b py-2 first:border-t sm:grid-cols-[16rem_1fr]"
        >
          <dt className="text-soft">{name}</dt>
          <dd className="figures min-w-0 break-words font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
