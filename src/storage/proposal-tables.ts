/** The columns of proposals, as Kysely sees them. */
import type { ColumnType, Generated } from 'kysely';
import type { ProposalKind } from '#core/access/four-eyes.ts';
import type { OfficeId } from '#core/place.ts';

export interface ProposalTables {
  proposal: {
    id: string;
    number: Generated<number>;
    kind: ProposalKind;
    office_id: OfficeId | null;
    province_code: string | null;
    content: ColumnType<Record<string, unknown>, string, never>;
    content_hash: Buffer;
    proposed_by: string;
    proposed_at: string;
    decided_by: string | null;
    decided_at: string | null;
    decision: 'approved' | 'returned' | 'withdrawn' | null;
    reason: string | null;
    seqs: ColumnType<number[], never, string>;
  };
}
