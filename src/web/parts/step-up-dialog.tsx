/** Shows password or passkey again, before what matters. */
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerWithPasskey } from '../passkey.ts';
import { callApi, reading, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { Modal } from './modal.tsx';
import { useRefusalText } from './page-state.tsx';
import { noProof, ProofFields, proofOf } from './proof-fields.tsx';

export function StepUpDialog({ onClose }: { onClose: (confirmed: boolean) => void }) {
  const { say } = useWords();
  const session = useSession().data;
  const client = useQueryClient();
  const [proof, setProof] = useState(noProof);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const refusal = useRefusalText(error);

  const confirm = async (prove: () => ReturnType<typeof byPassword>) => {
    setBusy(true);
    setError(null);
    try {
      client.setQueryData(reading('readSession').queryKey, await prove());
      onClose(true);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const byPassword = () => callApi('confirmSession', { body: proofOf(proof) });
  const byPasskey = async () => {
    const { options } = await callApi('startPasskeySignIn');
    return callApi('confirmWithPasskey', { body: { response: await answerWithPasskey(options) } });
  };

  return (
    <Modal title={say('step_up.title')} onClose={() => onClose(false)}>
      <p className="text-sm text-soft">{say('step_up.why')}</p>
      <form
        className="mt-4 flex flex-col gap-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void confirm(byPassword);
        }}
      >
        <ProofFields
          proof={proof}
          wantsCode={session?.secondFactorRequired === true}
          onChange={setProof}
        />
        {error !== null && (
          <p role="alert" className="border-l-4 border-danger pl-3 text-sm">
            {refusal}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <button type="submit" className="button button-main" disabled={isBusy}>
            {say('step_up.confirm')}
          </button>
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => confirm(byPasskey)}
          >
            {say('sign_in.passkey')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
