/** The columns of the papers' keys, as Kysely sees them. */

/** As `Instant` of db.ts, which imports this file. */
type Moment = string;

export interface PaperTables {
  paper_key: { id: string; public_key: Buffer; since: Moment };
}
