/** The figures of one office; those that are sums of documents open them. */
import type { ReactNode } from 'react';
import type { OfficePage } from '#contract/office-schema.ts';
import { useWords } from '../use-words.tsx';
import { FigureLink } from './figure-link.tsx';
import { QuantityText } from './quantity-text.tsx';

export function OfficeFigures({ page }: { readonly page: OfficePage }) {
  const { say } = useWords();
  const { figures, office, forecast } = page;
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-5 border-y py-4 sm:grid-cols-4">
      {(
        [
          ['on_hand', figures.onHand],
          ['in_transit', figures.inTransit],
          ['printed', figures.printed],
          ['spoiled', figures.spoiled],
        ] as const
      ).map(([name, figure]) => (
        <Item key={name} name={say(`office.${name}`)}>
          <FigureLink name={`${say(`office.${name}`)}, ${office.name}`} figure={figure} />
        </Item>
      ))}
      <Item name={say('office.backlog')}>
        <QuantityText value={office.backlog} />
      </Item>
      <Item name={say('office.daily_inflow')}>
        <QuantityText
          value={forecast.dailyInflow}
          fractionDigits={forecast.dailyInflow < 10 ? 1 : 0}
        />
      </Item>
      <Item name={say('office.capacity')}>
        <QuantityText value={office.capacityPerDay} />
      </Item>
      <Item name={say('column.days_of_supply')}>
        <QuantityText value={office.daysOfSupply} fractionDigits={1} />
      </Item>
    </dl>
  );
}

function Item({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-soft">{name}</dt>
      <dd className="figures text-lg font-semibold">{children}</dd>
    </div>
  );
}
