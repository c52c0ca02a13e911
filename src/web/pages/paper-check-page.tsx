/**
 * Whether an official paper is genuine: photograph its code or type it in. The keys are kept in this browser, so
 * the check works without a line; nothing of the paper is sent anywhere.
 */
import { type ChangeEvent, useState } from 'react';
import { type CheckedPaper, checkPaperCode, type PaperKey } from '#contract/check-paper-code.ts';
import { readQrCode } from '../read-qr-code.ts';
import { callApi } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

const keptKeys = 'blanko.paper-keys';

type Outcome = CheckedPaper | { readonly outcome: 'no_code_in_picture' };

export function PaperCheckPage() {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState<Outcome | null>(null);

  const check = async (code: string) => setChecked(await checkPaperCode(code, await loadKeys()));
  const photograph = async (event: ChangeEvent<HTMLInputElement>) => {
    const [picture] = event.target.files ?? [];
    if (!picture) return;
    const code = await readQrCode(picture);
    if (code === null) setChecked({ outcome: 'no_code_in_picture' });
    else {
      setTyped(code);
      await check(code);
    }
  };

  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-lg flex-col gap-6 px-4 py-12 sm:px-8">
      <header>
        <h1 className="text-xl font-semibold">{say('paper_check.title')}</h1>
        <p className="mt-1 text-soft">{say('paper_check.lead')}</p>
      </header>
      <label className="button button-main w-full cursor-pointer focus-within:outline-2 sm:w-fit">
        {say('paper_check.photograph')}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="sr-only"
          onChange={photograph}
        />
      </label>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void check(typed);
        }}
      >
        <label className="text-sm font-medium">
          {say('paper_check.type')}
          <textarea
            className="field mt-1 break-all font-normal"
            rows={4}
            maxLength={400}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button type="submit" className="button w-fit" disabled={typed.trim() === ''}>
          {say('paper_check.check')}
        </button>
      </form>
      {checked && <Verdict checked={checked} />}
    </main>
  );
}

function Verdict({ checked }: { checked: Outcome }) {
  const { say, date } = useWords();
  const isGenuine = checked.outcome === 'genuine';
  return (
    <p
      role="status"
      className={`figures border-l-4 py-2 pl-4 ${isGenuine ? 'border-accent bg-accent-wash' : 'border-danger'}`}
    >
      {isGenuine
        ? say('paper_check.genuine', {
            paper: say(`paper.${checked.facts.kind}`),
            number: checked.facts.number,
            date: date(checked.facts.day, 'long'),
            blanks: checked.facts.blanks,
            seq: checked.facts.seq,
          })
        : say(`paper_check.${checked.outcome}`)}
    </p>
  );
}

/** The newest list where there is a line, else the one of last time. */
async function loadKeys(): Promise<readonly PaperKey[]> {
  try {
    const { keys } = await callApi('readPaperKeys');
    localStorage.setItem(keptKeys, JSON.stringify(keys));
    return keys;
  } catch {
    const kept = localStorage.getItem(keptKeys);
    return kept === null ? [] : (JSON.parse(kept) as PaperKey[]);
  }
}
