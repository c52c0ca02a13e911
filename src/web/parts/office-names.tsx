/** Codes and names of an office over the years: codes change when a province is split. */
import type { OfficePage } from '#contract/office-schema.ts';
import { useWords } from '../use-words.tsx';
import { PlainTable } from './plain-table.tsx';

export function OfficeNames({ page }: { readonly page: OfficePage }) {
  const { say, date } = useWords();
  return (
    <PlainTable
      name={say('office.names_title')}
      rows={page.office.names}
      keyOf={(name) => `${name.code} ${name.validFrom}`}
      columns={[
        { heading: say('office.code_heading'), cell: (name) => name.code },
        { heading: say('office.name'), cell: (name) => name.name },
        {
          heading: say('office.valid'),
          cell: ({ validFrom, validUntil }) =>
            validUntil === null
              ? say('try.valid_from', { from: date(validFrom) })
              : say('try.valid', { from: date(validFrom), until: date(validUntil) }),
        },
      ]}
    />
  );
}
