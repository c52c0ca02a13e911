/** Approvals and the like want a fresh proof of who sits here: asked once, good for some minutes. */
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useState,
} from 'react';

const StepUpDialog = lazy(() =>
  import('./parts/step-up-dialog.tsx').then((part) => ({ default: part.StepUpDialog })),
);

/** Resolves to whether the person has proven to be here. */
type StepUp = () => Promise<boolean>;

const StepUpContext = createContext<StepUp>(async () => false);

export function useStepUp(): StepUp {
  return useContext(StepUpContext);
}

export function StepUpProvider({ children }: { readonly children: ReactNode }) {
  const [settle, setSettle] = useState<((confirmed: boolean) => void) | null>(null);
  const ask = useCallback(() => new Promise<boolean>((resolve) => setSettle(() => resolve)), []);
  const close = (confirmed: boolean) => {
    settle?.(confirmed);
    setSettle(null);
  };
  return (
    <StepUpContext value={ask}>
      {children}
      <Suspense>{settle && <StepUpDialog onClose={close} />}</Suspense>
    </StepUpContext>
  );
}
