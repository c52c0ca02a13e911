/** One way out of the system for letters: e-mail, or a gateway for WhatsApp and SMS. */
import type { MessageKind, MessageValues } from '#core/requisition/message.ts';
import type { SentChannel } from '#storage/message-tables.ts';

/** A letter in words, ready to go. */
export interface SaidLetter {
  /** The same however often it is sent, so that who receives it twice can tell. */
  readonly id: string;
  readonly channel: SentChannel;
  readonly address: string;
  readonly kind: MessageKind;
  readonly values: MessageValues;
  readonly createdAt: string;
  readonly dueAt: string | null;
  readonly title: string;
  readonly body: string;
}

export interface LetterChannel {
  readonly channels: readonly SentChannel[];
  /** Resolves when somebody has taken the letter. Throws `LetterRefused` when trying again is of no use. */
  send(letter: SaidLetter): Promise<void>;
  close(): void;
}

/** Whoever was asked to take the letter never will: the address is wrong, or not ours to write to. */
export class LetterRefused extends Error {
  override name = 'LetterRefused';
}
