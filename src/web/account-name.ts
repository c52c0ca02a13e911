/** The code of an account, `on_hand:3205`, in words. */
import type { Documents } from '#contract/ledger-schema.ts';
import type { WordKey } from '#contract/words/id.ts';
import type { AccountKind } from '#core/ledger/account.ts';
import type { OfficeChoice } from './use-offices.ts';

type Say = (key: WordKey) => string;

/** The kind of place; a shipment and a sub-point also by number, since an office may have several. */
export function accountName(say: Say, account: string): string {
  const [kind = '', number] = account.split(':');
  const name = say(`account.${kind as AccountKind}`);
  return number && (isShipment(kind) || isSubPoint(number)) ? `${name} ${number}` : name;
}

/** Names accounts that stand together: what all of them share, an office or a kind, is left out. */
export function accountNames(say: Say, accounts: Documents['accounts']) {
  const isOneOffice = new Set(accounts.map(({ officeId }) => officeId)).size === 1;
  const isOneKind = new Set(accounts.map(({ kind }) => kind)).size === 1;
  const officeOf = new Map(accounts.map(({ account, officeName }) => [account, officeName]));
  return (account: string): string => {
    const office = isOneOffice ? null : officeOf.get(account);
    const [kind = '', number] = account.split(':');
    if (!isOneKind || !office)
      return [office, accountName(say, account)].filter(Boolean).join(', ');
    return isShipment(kind) || isSubPoint(number) ? `${office}, ${number}` : office;
  };
}

/** Names accounts of which nothing but the code is known: the office stands in it. */
export function accountNamesByCode(say: Say, offices: readonly OfficeChoice[] | null) {
  const nameOf = new Map(offices?.map(({ id, name }) => [id, name]));
  return (account: string): string => {
    const [, number = ''] = account.split(':');
    const office = nameOf.size > 1 ? nameOf.get(number.slice(0, 4)) : undefined;
    return [office, accountName(say, account)].filter(Boolean).join(', ');
  };
}

function isShipment(kind: string): boolean {
  return kind === 'in_transit' || kind === 'dispute';
}

function isSubPoint(number = ''): boolean {
  return /^\d{4}\.\d{2}$/.test(number);
}
