/** The columns of collection, hand-over, receipt and differences, as Kysely sees them. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { CaseSide, CollectorKind } from '#core/allocation/collection.ts';
import type { Counted } from '#core/allocation/receipt.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { PaperKind } from '#core/paper-kind.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';

/** As `Instant` of db.ts, which imports this file. */
type Moment = string;

export interface CollectionTables {
  paper_counter: { kind: PaperKind; year: number; last_number: number };
  counter_day: { day: PlainDate };
  collection: {
    allocation_id: string;
    packed_by: string | null;
    packed_at: Moment | null;
    slot_day: PlainDate | null;
    slot_hour: number | null;
    collector_kind: CollectorKind | null;
    collector_office_id: OfficeId | null;
    collector_name: string | null;
    letter_number: string | null;
    named_by: string | null;
    named_at: Moment | null;
    code: string | null;
  };
  handover: {
    id: string;
    bast_number: string;
    handed_over_by: string;
    handed_over_at: Moment;
    collector_kind: CollectorKind;
    collector_office_id: OfficeId | null;
    collector_name: string;
    letter_number: string | null;
  };
  shipment: {
    id: string;
    handover_id: string;
    office_id: OfficeId;
    quantity: Blanks;
    seq: number;
  };
  receipt: {
    shipment_id: string;
    office_id: OfficeId;
    sent: Blanks;
    accepted: Blanks;
    rejected: Blanks;
    rejections: ColumnType<Counted['rejected'], string, never>;
    missing: Blanks;
    receipt_number: string;
    received_by: string;
    received_at: Moment;
    seq: number;
  };
  discrepancy: {
    shipment_id: string;
    opened_by: string;
    opened_at: Moment;
    must_act: CaseSide;
    deadline: PlainDate;
    settlement_id: string | null;
  };
  discrepancy_note: {
    shipment_id: string;
    number: Generated<number>;
    side: CaseSide;
    said_by: string;
    said_at: Moment;
    said: string;
  };
  undone_custody: {
    number: Generated<number>;
    seq: number;
    what: 'shipment' | 'receipt' | 'discrepancy' | 'discrepancy_note' | 'office_move_step';
    kept: JSONColumnType<Readonly<Record<string, unknown>>>;
  };
}
