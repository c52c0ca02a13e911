/** Single keys and two-key sequences (`g c`) that work anywhere but in a field. */
import { useEffect, useRef } from 'react';

const sequenceMilliseconds = 1_000;

export function useKeys(actions: Record<string, () => void>): void {
  const current = useRef(actions);
  current.current = actions;

  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const isSecond = first !== null && event.timeStamp - first.at < sequenceMilliseconds;
      const action = current.current[isSecond ? `${first?.key} ${event.key}` : event.key];
      first = isSecond || action ? null : { key: event.key, at: event.timeStamp };
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="dialog"]') !== null)
  );
}
