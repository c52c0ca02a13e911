/** When an office has to ask, how far it is filled and how early it is warned, with what each is made of. */
import type { OfficePage } from '#contract/office-schema.ts';
import { sayReorderReason } from '#contract/words/say-reorder.ts';
import { useWords } from '../use-words.tsx';
import { PlainTable } from './plain-table.tsx';
import { QuantityText } from './quantity-text.tsx';

export function OfficeReorder({ page: { reorder } }: { readonly page: OfficePage }) {
  const { say, date, language } = useWords();
  const { lead } = reorder;
  const points = [
    { name: say('reorder.emergency_point'), ...reorder.emergency },
    { name: say('reorder.reorder_point'), ...reorder.reorder },
    { name: say('reorder.order_up_to'), ...reorder.orderUpTo },
  ];
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p>
        <strong>{say(`reorder.${reorder.state}`)}.</strong> {say('reorder.suggested')}:{' '}
        <QuantityText value={reorder.suggested} withUnit />.
      </p>
      <PlainTable
        name={say('reorder.title')}
        rows={points}
        keyOf={({ name }) => name}
        columns={[
          { heading: say('reorder.point'), cell: ({ name }) => name },
          {
            heading: say('ledger.amount'),
            isQuantity: true,
            cell: ({ blanks }) => <QuantityText value={blanks} />,
          },
          {
            heading: say('reorder.made_of'),
            cell: ({ reasons }) =>
              reasons.map((reason) => (
                <p key={reason.code}>{sayReorderReason(language, reason)}</p>
              )),
          },
        ]}
      />
      <p>
        {say('reorder.safety_stock')}: <QuantityText value={reorder.safetyStock} withUnit />.{' '}
        {say('reorder.lead', {
          decision: lead.decision,
          travel: lead.travel,
          safety: lead.safety,
          total: lead.total,
        })}
        .{lead.warnOn !== null && ` ${say('reorder.warn_on', { date: date(lead.warnOn) })}.`}
      </p>
    </div>
  );
}
