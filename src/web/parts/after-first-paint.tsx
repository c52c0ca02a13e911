/** Holds back a drawing until the words and figures around it are on the screen. */
import { type ReactNode, Suspense, useEffect, useState } from 'react';

interface AfterFirstPaintProps {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

export function AfterFirstPaint({ fallback, children }: AfterFirstPaintProps) {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    // The frame after next begins only when the first one is on the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPainted(true));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return isPainted ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
