/** The code of an account, `on_hand:3205`, in words. */
import type { WordKey } from '#contract/words/id.ts';
import type { AccountKind } from '#core/ledger/account.ts';

/** The kind of place; a shipment also by the number on its paper, since an office may await several. */
export function accountName(say: (key: WordKey) => string, account: string): string {
  const [kind, number] = account.split(':');
  const name = say(`account.${kind as AccountKind}`);
  return number !== undefined && (kind === 'in_transit' || kind === 'dispute')
    ? `${name} ${number}`
    : name;
}
