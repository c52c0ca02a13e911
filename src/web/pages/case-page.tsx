/** One difference between sent and counted: what each side said, whose turn it is, and how it ends. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Case } from '#contract/shipment-schema.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { ActForm } from '../parts/act-form.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { CountField, countOf, isCount, TextField } from '../parts/form-field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { WorkPart } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

const route = getRouteApi('/signed-in/cases/$caseId');

export function CasePage() {
  const { caseId } = route.useParams();
  const { data, error } = useReading('readCase', { params: { caseId } });
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  return <CaseView key={data.id} one={data} />;
}

function CaseView({ one }: { one: Case }) {
  const { say, number, date } = useWords();
  const rejected = one.rejected.reduce((sum, { blanks }) => sum + blanks, 0);
  return (
    <div className="flex flex-col gap-8">
      <PageHead
        back={{ to: '/shipments', label: say('nav.shipments') }}
        sentence={say('cases.line', {
          office: one.officeName,
          missing: one.missing,
          rejected,
          sent: one.sent,
        })}
        lead={
          <>
            {say(`case_state.${one.state}`)}.{' '}
            {one.mustAct !== null &&
              one.deadline !== null &&
              say('cases.must_act', {
                side: say(`case_side.${one.mustAct}`),
                day: date(one.deadline, 'weekdayMonth'),
                isOverdue: String(one.isOverdue),
              })}
          </>
        }
      />
      <FactList
        facts={[
          [say('shipments.sent'), number(one.sent)],
          [say('shipments.accepted'), number(one.accepted)],
          ...one.rejected.map(
            ({ reason, blanks }) =>
              [
                `${say('shipments.rejected')}: ${say(`rejection.${reason}`)}`,
                number(blanks),
              ] as const,
          ),
          [say('shipments.missing'), number(one.missing)],
        ]}
      />
      <div className="flex max-w-3xl flex-col gap-8">
        <Said one={one} />
        {one.mayAnswer && <AnswerForm one={one} />}
        {one.maySettle && <SettleForm one={one} />}
        {one.settlementProposalId !== null && (
          <Link
            to="/approvals/$proposalId"
            params={{ proposalId: one.settlementProposalId }}
            className="link w-fit"
          >
            {say('case.to_settlement')}
          </Link>
        )}
      </div>
    </div>
  );
}

function Said({ one }: { one: Case }) {
  const { say, language } = useWords();
  if (one.said.length === 0) return <p className="text-sm text-soft">{say('case.nothing_said')}</p>;
  return (
    <WorkPart title={say('case.said')}>
      <ol className="flex flex-col gap-3">
        {one.said.map(({ side, by, at, text }) => (
          <li key={`${at} ${by}`} className="border-l-4 border-line pl-3">
            <p>{text}</p>
            <p className="figures text-sm text-soft">
              {say(`case_side.${side}`)}, {by}, {sayMoment(language, at)}
            </p>
          </li>
        ))}
      </ol>
    </WorkPart>
  );
}

function AnswerForm({ one }: { one: Case }) {
  const { say } = useWords();
  const act = useAct('answerCase');
  const [text, setText] = useState('');
  return (
    <WorkPart title={say('case.answer')}>
      <ActForm
        act={act}
        verb={say('case.answer_verb')}
        check={() => (text.trim().length < 3 ? { text: say('act.needed') } : {})}
        consequence={() => say('case.answer_consequence')}
        send={async () => {
          const sent = await act.send({
            params: { caseId: one.id },
            body: { text: text.trim() },
          });
          if (sent) setText('');
        }}
      >
        <TextField
          name="text"
          label={say('case.answer_text')}
          maxLength={1000}
          isLong
          value={text}
          onChange={setText}
        />
      </ActForm>
    </WorkPart>
  );
}

function SettleForm({ one }: { one: Case }) {
  const { say } = useWords();
  const act = useAct('settleCase');
  const [atOffice, setAtOffice] = useState('0');
  const [inStore, setInStore] = useState('0');
  const [writtenOff, setWrittenOff] = useState('0');
  const [report, setReport] = useState('');
  const [explanation, setExplanation] = useState('');
  const isWhole = [atOffice, inStore, writtenOff].every(isCount);
  const sum = isWhole ? countOf(atOffice) + countOf(inStore) + countOf(writtenOff) : 0;
  const isLost = isWhole && countOf(writtenOff) > 0;
  return (
    <WorkPart title={say('case.settle')}>
      <ActForm
        act={act}
        verb={say('case.settle_verb')}
        isDanger={isLost}
        check={() => ({
          ...(!isWhole && { foundAtOffice: say('act.whole_number') }),
          ...(isWhole &&
            sum !== one.missing && {
              foundAtOffice: say('case.sum_wrong', { sum, missing: one.missing }),
            }),
          ...(isLost && report.trim().length < 3 && { policeReport: say('act.needed') }),
          ...(explanation.trim().length < 3 && { explanation: say('act.needed') }),
        })}
        consequence={() =>
          say('case.settle_consequence', {
            missing: one.missing,
            found: countOf(atOffice) + countOf(inStore),
            writtenOff: countOf(writtenOff),
          })
        }
        send={() =>
          act.send({
            params: { caseId: one.id },
            body: {
              foundAtOffice: countOf(atOffice),
              foundInStore: countOf(inStore),
              writtenOff: countOf(writtenOff),
              policeReport: report.trim() || null,
              explanation: explanation.trim(),
            },
          })
        }
      >
        <div className="grid items-end gap-4 sm:grid-cols-3">
          <CountField
            name="foundAtOffice"
            label={say('case.found_at_office')}
            value={atOffice}
            onChange={setAtOffice}
          />
          <CountField
            name="foundInStore"
            label={say('case.found_in_store')}
            value={inStore}
            onChange={setInStore}
          />
          <CountField
            name="writtenOff"
            label={say('case.written_off')}
            value={writtenOff}
            onChange={setWrittenOff}
          />
        </div>
        {isLost && (
          <TextField
            name="policeReport"
            label={say('case.police_report')}
            maxLength={80}
            value={report}
            onChange={setReport}
          />
        )}
        <TextField
          name="explanation"
          label={say('case.explanation')}
          maxLength={1000}
          isLong
          value={explanation}
          onChange={setExplanation}
        />
      </ActForm>
    </WorkPart>
  );
}
