/** Fill in, confirm with the consequence named, done: the three steps of every act of a person. */
import { createContext, type FormEvent, type ReactNode, useContext, useState } from 'react';
import { useWords } from '../use-words.tsx';
import { useRefusalText } from './page-state.tsx';

export type Problems = Readonly<Record<string, string>>;

const ProblemsContext = createContext<Problems>({});

/** For a form that is no `ActForm`: its fields find here what is wrong with them. */
export function ProblemsFrame(props: {
  readonly problems: Problems;
  readonly children: ReactNode;
}) {
  return <ProblemsContext value={props.problems}>{props.children}</ProblemsContext>;
}

/** What is wrong with the field of that name, if anything. */
export function useProblem(name: string): string | undefined {
  return useContext(ProblemsContext)[name];
}

/** Whether a field whose name begins so is wrong: a folded part opens by it. */
export function useAnyProblem(beginnings: readonly string[]): boolean {
  const names = Object.keys(useContext(ProblemsContext));
  return names.some((name) => beginnings.some((beginning) => name.startsWith(beginning)));
}

interface ActFormProps {
  /** The act as `useAct` gives it. */
  readonly act: {
    readonly isSending: boolean;
    readonly error: unknown;
    readonly isUnanswered: boolean;
    readonly problems: Problems;
  };
  /** What is missing before anything is sent; nothing when the form can be confirmed. */
  readonly check?: () => Readonly<Record<string, string | undefined>>;
  /** Names the consequence: "records 117 printed cards of Thursday". */
  readonly consequence: () => ReactNode;
  readonly send: () => Promise<unknown>;
  /** The verb on the button of the first step. */
  readonly verb: string;
  readonly isDanger?: boolean;
  /** The fields. */
  readonly children: ReactNode;
}

export function ActForm({
  act,
  check,
  consequence,
  send,
  verb,
  isDanger = false,
  children,
}: ActFormProps) {
  const { say } = useWords();
  const [step, setStep] = useState<'fill' | 'confirm'>('fill');
  const [missing, setMissing] = useState<Problems>({});

  const next = (event: FormEvent) => {
    event.preventDefault();
    const found = Object.entries(check?.() ?? {}).flatMap(([name, problem]) =>
      problem === undefined ? [] : [[name, problem] as const],
    );
    setMissing(Object.fromEntries(found));
    if (found.length === 0) setStep('confirm');
  };
  const sendNow = async () => {
    await send();
    setStep('fill');
  };

  return (
    <ProblemsContext value={{ ...act.problems, ...stillOf(missing, check) }}>
      {step === 'fill' ? (
        <form noValidate onSubmit={next} className="flex flex-col gap-4">
          {children}
          <button
            type="submit"
            className={`button w-full sm:w-fit ${isDanger ? 'text-danger' : 'button-main'}`}
          >
            {verb}
          </button>
        </form>
      ) : (
        <div
          className={`rounded-md border p-4 ${isDanger ? 'border-danger' : 'border-accent bg-accent-wash'}`}
        >
          <div className="figures font-medium">{consequence()}</div>
          <div className="mt-4 flex flex-wrap gap-2">
            <button
              type="button"
              className="button button-main max-sm:grow"
              disabled={act.isSending}
              onClick={sendNow}
              // The confirmation takes the place of the button that was pressed.
              ref={(button) => button?.focus()}
            >
              {say(act.isSending ? 'act.sending' : 'act.confirm')}
            </button>
            <button
              type="button"
              className="button"
              disabled={act.isSending}
              onClick={() => setStep('fill')}
            >
              {say('act.change')}
            </button>
          </div>
        </div>
      )}
      {step === 'fill' && act.error !== null && <ActRefused act={act} />}
    </ProblemsContext>
  );
}

/** What was found wrong and is not yet put right: a field typed anew is told no more than it deserves. */
function stillOf(missing: Problems, check: ActFormProps['check']): Problems {
  const now = check?.() ?? {};
  return Object.fromEntries(Object.entries(missing).filter(([name]) => now[name] !== undefined));
}

/** Says what stands in the way of an act, and that sending again is safe where the line broke. */
export function ActRefused({ act }: Pick<ActFormProps, 'act'>) {
  const { say } = useWords();
  const text = useRefusalText(act.error);
  return (
    <p role="alert" className="border-l-4 border-danger pl-3 text-sm">
      {text} {act.isUnanswered && say('act.kept')}
    </p>
  );
}
