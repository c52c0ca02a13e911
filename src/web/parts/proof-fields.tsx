/** What proves who is here: the password, and the second factor where it is asked for. */
import { useWords } from '../use-words.tsx';

export interface Proof {
  readonly password: string;
  readonly code: string;
}

export const noProof: Proof = { password: '', code: '' };

/** As the server takes it: a code that was not typed is left out. */
export function proofOf({ password, code }: Proof) {
  return { password, ...(code.trim() !== '' && { code: code.trim() }) };
}

interface ProofFieldsProps {
  readonly proof: Proof;
  readonly wantsCode: boolean;
  readonly onChange: (proof: Proof) => void;
}

export function ProofFields({ proof, wantsCode, onChange }: ProofFieldsProps) {
  const { say } = useWords();
  return (
    <>
      <label className="flex flex-col gap-1 text-sm">
        {say('sign_in.password')}
        <input
          className="field text-base"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
          value={proof.password}
          onChange={(event) => onChange({ ...proof, password: event.target.value })}
        />
      </label>
      {wantsCode && (
        <label className="flex flex-col gap-1 text-sm">
          {say('sign_in.code')}
          <input
            className="field figures text-base"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={30}
            value={proof.code}
            onChange={(event) => onChange({ ...proof, code: event.target.value })}
          />
          <span className="text-soft">{say('sign_in.code_why')}</span>
        </label>
      )}
    </>
  );
}
