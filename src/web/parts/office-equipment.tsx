/** What an office prints with, what proves its capacity, and what is on the road to it. */
import { Link } from '@tanstack/react-router';
import type { OfficePage } from '#contract/office-schema.ts';
import { useWords } from '../use-words.tsx';
import { PlainTable } from './plain-table.tsx';
import { QuantityText } from './quantity-text.tsx';

interface OfficePartProps {
  readonly page: OfficePage;
}

export function OfficeEquipment({ page }: OfficePartProps) {
  const { say, date } = useWords();
  const { equipment, forecast } = page;
  const { capacityProof } = forecast;
  return (
    <div className="figures flex flex-col gap-1 text-sm">
      <p>
        {equipment.printersWorking === null
          ? say('office.printers_unknown')
          : say('office.printers', {
              working: equipment.printersWorking,
              total: equipment.printersTotal ?? equipment.printersWorking,
            })}
      </p>
      <p>
        {say('office.ribbon')}: <QuantityText value={equipment.ribbonCardsLeft} withUnit />.{' '}
        {say('office.film')}: <QuantityText value={equipment.filmCardsLeft} withUnit />.
      </p>
      <p>
        {capacityProof === null
          ? say('office.no_capacity_proof')
          : say('office.capacity_proof', {
              cards: capacityProof.cards,
              from: date(capacityProof.from),
              until: date(capacityProof.until),
            })}
      </p>
      <p>{say('office.lead_time', { days: forecast.leadTimeDays })}</p>
    </div>
  );
}

export function OfficeShipments({ page }: OfficePartProps) {
  const { say, date } = useWords();
  if (page.shipments.length === 0) {
    return <p className="text-sm text-soft">{say('office.no_shipments')}</p>;
  }
  return (
    <PlainTable
      name={say('office.shipments_title')}
      rows={page.shipments}
      keyOf={(shipment) => shipment.account}
      columns={[
        {
          heading: say('office.shipment'),
          cell: (shipment) => (
            <Link to="/documents" search={{ account: shipment.account }} className="link">
              {shipment.account.replace('in_transit:', '')}
            </Link>
          ),
        },
        {
          heading: say('office.handed_over'),
          isWhole: true,
          cell: (shipment) => date(shipment.handedOverOn),
        },
        {
          heading: say('office.age'),
          isQuantity: true,
          cell: (shipment) => say('office.age_days', { days: shipment.ageDays }),
        },
        {
          heading: say('ledger.amount'),
          isQuantity: true,
          cell: (shipment) => <QuantityText value={shipment.quantity} />,
        },
      ]}
    />
  );
}
