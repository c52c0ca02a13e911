/** Numbers that glide to their new values, to explain a change; at once for who wants no motion. */
import { useEffect, useRef, useState } from 'react';

const durationMs = 150;

/** `target` must be the same array as long as its numbers are: each new one starts a glide. */
export function useEased(target: readonly number[]): readonly number[] {
  const [shown, setShown] = useState(target);
  const current = useRef(target);

  useEffect(() => {
    const origin = current.current;
    const show = (values: readonly number[]) => {
      current.current = values;
      setShown(values);
    };
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isStill || origin.length !== target.length) {
      show(target);
      return;
    }
    const start = performance.now();
    let frame = 0;
    const step = (now: number) => {
      const passed = Math.max(0, Math.min(1, (now - start) / durationMs));
      const share = 1 - (1 - passed) ** 3;
      show(target.map((value, at) => (origin[at] ?? value) * (1 - share) + value * share));
      if (passed < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [target]);

  return shown.length === target.length ? shown : target;
}
