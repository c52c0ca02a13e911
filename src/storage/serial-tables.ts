import type { AccountCode } from '#core/ledger/account.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Instant } from './db.ts';

export interface SerialTables {
  lot: LotRow;
  lot_delivery: { seq: number; lot: string };
  box: BoxRow;
  serial_range: SerialRangeRow;
  serial_move: SerialMoveRow;
  serial_question: SerialQuestionRow;
}

interface LotRow {
  number: string;
  maker: string;
  contract: string;
  unit_price_rupiah: number;
  budget_year: number;
}

interface BoxRow {
  label: string;
  outer_label: string | null;
  lot: string;
  prefix: string;
  first: number;
  last: number;
}

interface SerialRangeRow {
  prefix: string;
  first: number;
  last: number;
  lot: string;
  account: AccountCode;
}

interface SerialMoveRow {
  seq: number;
  line: number;
  prefix: string;
  first: number;
  last: number;
  from_account: AccountCode;
  to_account: AccountCode;
}

interface SerialQuestionRow {
  seq: number;
  account: AccountCode;
  blanks: Blanks;
  serials: number;
  state: 'open' | 'answered';
  answer: string | null;
  answered_by: string | null;
  answered_at: Instant | null;
}
