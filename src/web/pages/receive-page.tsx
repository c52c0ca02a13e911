/** Shipments on the road to an office, and their receipt: accepted + rejected + missing = sent. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ShipmentLine } from '#contract/shipment-schema.ts';
import { ActForm } from '../parts/act-form.tsx';
import { CountField, countOf, isCount, TextField } from '../parts/form-field.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { Done, WorkPage } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useMyOffice } from '../use-my-office.ts';
import { useWords } from '../use-words.tsx';

const rejections = ['damaged', 'wet', 'box_opened', 'wrong_product', 'serial_not_listed'] as const;

type Rejected = Readonly<Record<(typeof rejections)[number], string>>;

const noneRejected: Rejected = {
  damaged: '0',
  wet: '0',
  box_opened: '0',
  wrong_product: '0',
  serial_not_listed: '0',
};

export function ReceivePage() {
  const { say } = useWords();
  const mine = useMyOffice();
  const [received, setReceived] = useState<readonly Received[]>([]);
  const shipments = useReading('readShipments', { query: { office: mine?.officeId ?? '' } });
  if (shipments.error) return <RefusedState error={shipments.error} />;
  if (!shipments.data || !mine) return <LoadingState />;
  const own = shipments.data.items.filter(({ officeId }) => officeId === mine.officeId);
  return (
    <WorkPage title={say('receive.title')}>
      {received.map((one) => (
        <Done key={one.shipmentId}>
          {say(one.caseId === null ? 'receive.done' : 'receive.done_case', {
            accepted: one.accepted,
          })}{' '}
          <Link to="/documents/$seq" params={{ seq: String(one.seq) }} className="link">
            {say('ledger.number')} {one.seq}
          </Link>
        </Done>
      ))}
      {own.length === 0 && received.length === 0 && <EmptyState>{say('receive.none')}</EmptyState>}
      <OpenCases officeId={mine.officeId} />
      {own.map((shipment) => (
        <Shipment
          key={shipment.id}
          shipment={shipment}
          onReceived={(one) => setReceived((before) => [...before, one])}
        />
      ))}
    </WorkPage>
  );
}

/** Differences of earlier shipments that are not settled yet. */
function OpenCases({ officeId }: { officeId: string }) {
  const { say } = useWords();
  const cases = useReading('readCases', { query: { office: officeId } }).data?.items ?? [];
  const open = cases.filter(({ mustAct }) => mustAct !== null);
  if (open.length === 0) return null;
  return (
    <ul className="border-t">
      {open.map(({ id, officeName, missing, rejected, sent }) => (
        <li key={id} className="border-b py-3">
          <Link to="/cases/$caseId" params={{ caseId: id }} className="link figures">
            {say('cases.line', {
              office: officeName,
              missing,
              rejected: rejected.reduce((sum, { blanks }) => sum + blanks, 0),
              sent,
            })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface Received {
  readonly shipmentId: string;
  readonly accepted: number;
  readonly seq: number;
  readonly caseId: string | null;
}

interface ShipmentProps {
  readonly shipment: ShipmentLine;
  readonly onReceived: (received: Received) => void;
}

function Shipment({ shipment, onReceived }: ShipmentProps) {
  const { say, date } = useWords();
  const { sent } = shipment;
  const act = useAct('receiveShipment');
  const [accepted, setAccepted] = useState(String(sent));
  const [rejected, setRejected] = useState(noneRejected);
  const [missing, setMissing] = useState('0');
  const [explanation, setExplanation] = useState('');
  const typed = [accepted, missing, ...Object.values(rejected)];
  const isWhole = typed.every(isCount);
  const rejectedSum = isWhole
    ? Object.values(rejected).reduce((sum, count) => sum + countOf(count), 0)
    : 0;
  const sum = isWhole ? countOf(accepted) + rejectedSum + countOf(missing) : 0;

  const send = async () => {
    const answer = await act.send({
      params: { shipmentId: shipment.id },
      body: {
        accepted: countOf(accepted),
        rejected: rejections
          .map((reason) => ({ reason, blanks: countOf(rejected[reason]) }))
          .filter(({ blanks }) => blanks > 0),
        missing: countOf(missing),
        explanation: explanation.trim() || null,
      },
    });
    if (answer) {
      onReceived({
        shipmentId: shipment.id,
        accepted: countOf(accepted),
        seq: answer.seq,
        caseId: answer.caseId,
      });
    }
  };

  return (
    <article className="flex flex-col gap-4 rounded-md border p-4">
      <p className="figures">
        <strong>{shipment.reference}</strong>.{' '}
        {say('receive.sent', {
          sent,
          day: date(shipment.handedOverOn, 'dayMonth'),
          age: shipment.ageDays,
        })}{' '}
        {shipment.isOverdue && (
          <strong className="text-danger">
            {say('receive.overdue', { day: date(shipment.dueOn, 'dayMonth') })}
          </strong>
        )}
      </p>
      <ActForm
        act={act}
        verb={say('receive.next')}
        check={() => ({
          ...(!isWhole && { accepted: say('act.whole_number') }),
          ...(isWhole && sum !== sent && { accepted: say('receive.sum_wrong', { sent, sum }) }),
        })}
        consequence={() =>
          say('receive.consequence', {
            accepted: countOf(accepted),
            sent,
            difference: sent - countOf(accepted),
          })
        }
        send={send}
      >
        <div className="grid grid-cols-2 items-end gap-4">
          <CountField
            name="accepted"
            label={say('receive.accepted')}
            value={accepted}
            onChange={setAccepted}
          />
          <CountField
            name="missing"
            label={say('receive.missing')}
            value={missing}
            onChange={setMissing}
          />
        </div>
        <details className="rounded-md border px-3">
          <summary className="cursor-pointer py-2 text-sm font-medium">
            {say('receive.rejected')}
          </summary>
          <div className="grid grid-cols-2 items-end gap-4 pb-4">
            {rejections.map((reason) => (
              <CountField
                key={reason}
                name={`rejected.${reason}`}
                label={say(`rejection.${reason}`)}
                value={rejected[reason]}
                onChange={(count) => setRejected({ ...rejected, [reason]: count })}
              />
            ))}
          </div>
        </details>
        {isWhole && sum !== sent && (
          <p className="figures text-sm">
            {say('receive.sum', {
              accepted: countOf(accepted),
              rejected: rejectedSum,
              missing: countOf(missing),
              sum,
              sent,
            })}
          </p>
        )}
        {accepted !== String(sent) && (
          <TextField
            name="explanation"
            label={say('receive.explanation')}
            maxLength={500}
            isLong
            value={explanation}
            onChange={setExplanation}
          />
        )}
      </ActForm>
    </article>
  );
}
