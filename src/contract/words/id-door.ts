/** What each door does, in Indonesian; the endpoint table says it in English. */
export const doorSummaries: Readonly<Record<string, string>> = {};
