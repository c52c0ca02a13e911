/** The government's own sign-in (OpenID Connect). */
export interface OidcProvider {
  readonly name: string;
}
