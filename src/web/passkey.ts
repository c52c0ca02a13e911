/** The browser's side of passkeys; its code is fetched when a passkey is first used. */
type Options = Record<string, unknown>;
type Answer = Record<string, unknown>;

/** Proves who is here with a passkey of this device or a key that is plugged in. */
export async function answerWithPasskey(options: Options): Promise<Answer> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const optionsJSON = options as unknown as Parameters<
    typeof startAuthentication
  >[0]['optionsJSON'];
  return { ...(await startAuthentication({ optionsJSON })) };
}

/** Makes a new passkey on this device. */
export async function makePasskey(options: Options): Promise<Answer> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'];
  return { ...(await startRegistration({ optionsJSON })) };
}
