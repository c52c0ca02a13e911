/** What the routes work with; `main` puts it together. */

import type { Role } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { PaperRenderer } from '#documents/render-paper.ts';
import type { PaperSigner } from '#documents/sign-paper.ts';
import type { OidcProvider } from '#operations/access/oidc-sign-in.ts';
import type { SecretBox } from '#operations/access/secret-box.ts';
import type { SignInThrottle } from '#operations/access/sign-in-throttle.ts';
import type { LiveFeed } from '#operations/live-feed.ts';
import type { LoadCountry } from '#operations/round/allocation-world.ts';
import type { TrialDesk } from '#sim/twin/trial-desk.ts';
import type { Database } from '#storage/db.ts';
import type { PostingQueue } from '#storage/posting-queue.ts';

export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
}

export interface RouteParts {
  readonly database: Database;
  readonly postings: PostingQueue;
  readonly loadCountry: LoadCountry;
  readonly throttle: SignInThrottle;
  /** The clock of the world: in the demo world it is 23 November 2017. */
  readonly worldNow: () => Date;
  /** The day of the world. */
  readonly today: () => PlainDate;
  /** The real clock: sessions last as long as they last, whatever the world's day. */
  readonly now: () => Date;
  /** The accounts anyone may use; null in a real world. */
  readonly demoAccounts: readonly DemoAccount[] | null;
  readonly papers: { readonly renderer: PaperRenderer; readonly signer: PaperSigner };
  readonly box: SecretBox;
  /** Where people reach this system, `https://...`; null: from this machine alone. */
  readonly publicOrigin: string | null;
  /** null where the government's sign-in is not set up. */
  readonly oidc: OidcProvider | null;
  /** Tells open pages what to read again. */
  readonly live: LiveFeed;
  /** Rehearses rules in threads of its own. */
  readonly trials: TrialDesk;
}
