/** The offices that the reader may choose among. */
import { useQuery } from '@tanstack/react-query';
import { reading, useSession } from './use-api.ts';

export interface OfficeChoice {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** All offices for the centre, its own for a province, one for an office; null while unknown, or where there is no list. */
export function useOffices(): readonly OfficeChoice[] | null {
  const account = useSession().data?.account;
  const isCentre = account?.officeId === null && account.provinceCode === null;
  const isProvince = account?.role === 'province_supervisor';
  const country = useQuery({ ...reading('readControlRoom'), enabled: isCentre });
  const province = useQuery({ ...reading('readProvince'), enabled: isProvince });
  if (account && account.officeId !== null) {
    const id = account.officeId;
    return [{ id, code: id, name: account.officeName ?? id }];
  }
  return (isCentre ? country : province).data?.offices ?? null;
}
