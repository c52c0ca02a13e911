/** The columns of files taken in and of what the live stream tells, as Kysely sees them. */
import type { Generated } from 'kysely';
import type { Instant } from './db.ts';

export interface FileTables {
  imported_file: { kind: string; hash: Buffer; actor: string; recorded_at: Instant };
  live_change: {
    id: Generated<number>;
    topic: string;
    office_id: string | null;
    province_code: string | null;
    changed_at: Generated<Instant>;
  };
}
