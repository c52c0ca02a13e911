/** The list of keys. */
import type { WordKey } from '#contract/words/id.ts';
import { useWords } from '../use-words.tsx';
import { Modal } from './modal.tsx';

const rows: readonly { keys: readonly string[]; what: WordKey; centreOnly?: true }[] = [
  { keys: ['/'], what: 'keys.search', centreOnly: true },
  { keys: ['g', 'c'], what: 'keys.control_room', centreOnly: true },
  { keys: ['g', 'r'], what: 'keys.round', centreOnly: true },
  { keys: ['g', 'b'], what: 'keys.ledger' },
  { keys: ['↑', '↓', '←', '→'], what: 'keys.walk' },
  { keys: ['Home', 'End', 'PgUp', 'PgDn'], what: 'keys.far' },
  { keys: ['Enter'], what: 'keys.open' },
  { keys: ['?'], what: 'keys.help' },
];

interface KeyboardHelpProps {
  readonly isCentre: boolean;
  readonly onClose: () => void;
}

export function KeyboardHelp({ isCentre, onClose }: KeyboardHelpProps) {
  const { say } = useWords();
  return (
    <Modal title={say('keys.title')} onClose={onClose}>
      <dl className="text-sm">
        {rows
          .filter((row) => isCentre || !row.centreOnly)
          .map((row) => (
            <div key={row.what} className="flex items-center gap-4 border-t py-2">
              <dt className="flex w-40 shrink-0 flex-wrap gap-1">
                {row.keys.map((key) => (
                  <kbd key={key} className="rounded-md border border-edge px-2 font-sans text-xs/6">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{say(row.what)}</dd>
            </div>
          ))}
      </dl>
    </Modal>
  );
}
