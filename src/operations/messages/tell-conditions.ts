/**
 * Keeps messages about what lasts (an office is silent, a loan is due) in step with what holds now: told when it begins,
 * not again while it lasts, settled when it is over.
 */

import { country } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Message, MessageKind } from '#core/requisition/message.ts';
import type { Tx } from '#storage/db.ts';
import { saveMessages, settleMessages } from '#storage/message-store.ts';
import { loadUnsettled } from '#storage/views/unsettled-messages.ts';

/** What holds now, each with what it is about; the id comes from that and from the day it began. */
export type Condition = Omit<Message, 'id' | 'kind'>;

/** What an office's province and the centre both hear of: each has it in its own inbox. */
export function toProvinceAndCentre(
  provinceCode: string,
  condition: Omit<Condition, 'to'>,
): Condition[] {
  return [
    { ...condition, to: { ...country, provinceCode } },
    { ...condition, to: country, aboutId: `${condition.aboutId}/centre` },
  ];
}

export interface ConditionsTold {
  readonly told: number;
  readonly settled: number;
}

/** `conditions` are all of the kind: whatever is not among them is over. */
export async function tellConditions(
  tx: Tx,
  kind: MessageKind,
  conditions: readonly Condition[],
  day: PlainDate,
  now: Date,
): Promise<ConditionsTold> {
  const known = await loadUnsettled(tx, kind);
  const holding = new Set(conditions.map(({ aboutId }) => aboutId));
  const over = known.filter((aboutId) => !holding.has(aboutId));
  await settleMessages(tx, kind, over, now.toISOString());
  return { told: await tellNew(tx, kind, conditions, known, day, now), settled: over.length };
}

/** Tells what has just begun, of some only: nothing is over by this. How many are told. */
export async function tellBegun(
  tx: Tx,
  kind: MessageKind,
  conditions: readonly Condition[],
  day: PlainDate,
  now: Date,
): Promise<number> {
  return tellNew(tx, kind, conditions, await loadUnsettled(tx, kind), day, now);
}

function tellNew(
  tx: Tx,
  kind: MessageKind,
  conditions: readonly Condition[],
  known: readonly string[],
  day: PlainDate,
  now: Date,
): Promise<number> {
  const toldBefore = new Set(known);
  const begun = conditions.filter(({ aboutId }) => !toldBefore.has(aboutId));
  const messages = begun.map((condition) => ({
    ...condition,
    id: `${kind}/${condition.aboutId}/${day}`,
    kind,
  }));
  return saveMessages(tx, messages, now.toISOString());
}
