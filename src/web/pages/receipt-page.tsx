/** What a receipt code opens: the report as it stands, all that is held of it, and what its writer may do. */
import { useLocation } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import type { Receipt } from '#contract/citizen-report-schema.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { sayTold } from '#contract/words/say-report.ts';
import { ActRefused, ProblemsFrame } from '../parts/act-form.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { TextField } from '../parts/form-field.tsx';
import { PublicFrame } from '../parts/public-frame.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.tsx';

export function ReceiptPage() {
  const { say } = useWords();
  // Behind `#`: the code reaches no server's list of addresses.
  const fromAddress = useLocation().hash;
  const [code, setCode] = useState(fromAddress);
  const read = useAct('readReceipt', 'plain');
  const [receipt, setReceipt] = useState<Receipt | null>(null);

  const open = async (receiptCode: string) => {
    const answer = await read.send({ body: { receiptCode } });
    setReceipt(answer);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the code of the address
  useEffect(() => {
    if (fromAddress !== '') void open(fromAddress);
  }, []);

  return (
    <PublicFrame title={say('receipt.title')} lead={say('receipt.lead')}>
      <ProblemsFrame problems={read.problems}>
        <form
          noValidate
          className="flex flex-col gap-3 print:hidden"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            void open(code.trim());
          }}
        >
          <TextField
            name="receiptCode"
            label={say('report.code')}
            maxLength={19}
            value={code}
            onChange={(typed) => setCode(typed.toUpperCase())}
          />
          <button type="submit" className="button w-fit" disabled={read.isSending || code === ''}>
            {say('receipt.open')}
          </button>
        </form>
        {read.error !== null && <ActRefused act={read} />}
      </ProblemsFrame>
      {receipt && <ReceiptView code={code.trim()} receipt={receipt} onChange={setReceipt} />}
    </PublicFrame>
  );
}

interface ReceiptViewProps {
  readonly code: string;
  readonly receipt: Receipt;
  readonly onChange: (receipt: Receipt) => void;
}

function ReceiptView({ code, receipt, onChange }: ReceiptViewProps) {
  const { say, language, date, number } = useWords();
  return (
    <section className="flex flex-col gap-4" aria-live="polite">
      <div className="border-l-4 border-accent bg-accent-wash py-2 pl-4">
        <p className="font-semibold">{receipt.officeName}</p>
        <p>{sayTold(language, receipt)}</p>
      </div>
      {receipt.answer !== null && (
        <div>
          <h2 className="text-sm font-medium">{say('receipt.answer')}</h2>
          <p>{receipt.answer}</p>
          {receipt.counted !== null && (
            <p className="figures text-sm text-soft">
              {say('receipt.counted')}: {number(receipt.counted)}
            </p>
          )}
        </div>
      )}
      <Steps code={code} receipt={receipt} onChange={onChange} />
      <div>
        <h2 className="font-semibold">{say('receipt.held')}</h2>
        <p className="text-sm text-soft">{say('receipt.held_what')}</p>
      </div>
      <FactList
        facts={[
          [say('receipt.filed'), sayMoment(language, receipt.filedAt)],
          [say('report.day'), date(receipt.day, 'long')],
          [say('report.said'), say(`answer.${receipt.said}`)],
          [say('report.wanted'), say(`wanted.${receipt.wanted}`)],
          [say('report.own_words'), receipt.ownWords ?? say('receipt.no_words')],
          [say('report.phone'), say(receipt.hasPhone ? 'receipt.has_phone' : 'receipt.no_words')],
        ]}
      />
    </section>
  );
}

function Steps({ code, receipt, onChange }: ReceiptViewProps) {
  const { say } = useWords();
  const act = useAct('followCitizenReport');
  const take = async (kind: 'solved' | 'not_solved' | 'forget' | 'reopen') => {
    const step = kind === 'reopen' ? { kind, ownWords: null } : { kind };
    const answer = await act.send({ body: { receiptCode: code, step } });
    if (answer) onChange(answer);
  };
  const isOver = receipt.state === 'answered' || receipt.state === 'closed';
  const button = (kind: Parameters<typeof take>[0], word: Parameters<typeof say>[0]) => (
    <button type="button" className="button" disabled={act.isSending} onClick={() => take(kind)}>
      {say(word)}
    </button>
  );
  return (
    <div className="flex flex-col gap-3 print:hidden">
      {receipt.reopened > 0 && (
        <p className="text-sm text-soft">{say('receipt.reopened', { count: receipt.reopened })}</p>
      )}
      {receipt.isSolved === true && <p className="text-sm">{say('receipt.closed_solved')}</p>}
      {receipt.state === 'answered' && <p className="font-medium">{say('receipt.was_solved')}</p>}
      <div className="flex flex-wrap gap-2">
        {receipt.state === 'answered' && button('solved', 'receipt.solved')}
        {receipt.state === 'answered' && button('not_solved', 'receipt.not_solved')}
        {isOver && receipt.state !== 'answered' && button('reopen', 'receipt.reopen')}
        {(receipt.ownWords !== null || receipt.hasPhone) && button('forget', 'receipt.forget')}
      </div>
      {act.error !== null && <ActRefused act={act} />}
    </div>
  );
}
