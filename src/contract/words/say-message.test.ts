import { describe, expect, it } from 'vitest';
import { messageKindNames, messageKinds } from '#core/requisition/message.ts';
import { workSteps } from '#core/requisition/work-step.ts';
import { id } from './id.ts';
import { sayMessage } from './say-message.ts';

describe('a message in words', () => {
  it('says days and quantities as people write them', () => {
    const call = {
      kind: 'call_to_collect' as const,
      rung: 0,
      values: { office: 'Kab. Garut', blanks: 20_000, collectBy: '2017-11-30' },
    };
    expect(sayMessage('id', call).title).toBe('Kab. Garut: ambil 20.000 keping');
    expect(sayMessage('id', call).body).toContain('paling lambat 30 November 2017');
    expect(sayMessage('en', call).body).toContain('Set out by 30 November 2017');
    expect(sayMessage('id', { ...call, rung: 2 }).title).toBe(
      'Pengingat 2: Kab. Garut: ambil 20.000 keping',
    );
  });

  it.each(messageKindNames)(
    '%s is said with the values that its kind has, and no other',
    (kind) => {
      const sentences = id[`message.${kind}.title`] + id[`message.${kind}.body`];
      const used = new Set([...sentences.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name));
      expect([...used].sort()).toEqual([...messageKinds[kind].values].sort());
    },
  );

  it('every step of the morning work has a name', () => {
    expect(workSteps.filter((step) => !Object.hasOwn(id, `work.step.${step}`))).toEqual([]);
  });
});
