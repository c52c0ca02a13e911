import { useSession } from './use-api.ts';

export interface MyOffice {
  readonly officeId: string;
  readonly officeName: string;
  /** Set for those who work at a point below the office. */
  readonly subPointId: string | null;
  /** Asking, collecting, lending and destroying are the office's, not a sub-point's. */
  readonly isOffice: boolean;
}

/** The office of whoever is signed in; null for everybody who works for none. */
export function useMyOffice(): MyOffice | null {
  const account = useSession().data?.account;
  if (!account || account.officeId === null) return null;
  return {
    officeId: account.officeId,
    officeName: account.officeName ?? account.officeId,
    subPointId: account.subPointId,
    isOffice: account.role === 'office_operator',
  };
}
