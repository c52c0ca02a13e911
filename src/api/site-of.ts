/** The address under which people reach this system: what passkeys and the government's sign-in are bound to. */

export interface Site {
  /** `https://blanko.example.go.id` */
  readonly origin: string;
  /** `blanko.example.go.id` */
  readonly host: string;
}

/** Without a setting it is this machine alone: what else a browser calls it is not believed. null then. */
export function siteOf(publicOrigin: string | null, hostHeader: string): Site | null {
  if (publicOrigin !== null) return { origin: publicOrigin, host: new URL(publicOrigin).hostname };
  const origin = `http://${hostHeader}`;
  if (!URL.canParse(origin)) return null;
  const { hostname, origin: named } = new URL(origin);
  return hostname === 'localhost' ? { origin: named, host: hostname } : null;
}

/** The same for links that people are given, which may lead anywhere on this machine. */
export function linkTo(publicOrigin: string | null, hostHeader: string, token: string): string {
  // Behind the #, so that it is in no log of any server.
  return `${publicOrigin ?? `http://${hostHeader}`}/invitation#${token}`;
}
