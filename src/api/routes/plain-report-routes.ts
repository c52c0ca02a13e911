/** A report, and its receipt, for people whose browser runs no scripts: forms and pages instead of JSON. */
import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { receiptCodeSchema, recordCallSchema } from '#contract/citizen-report-schema.ts';
import { htmlType } from '#contract/file-answer.ts';
import { type Language, say } from '#contract/words/words.ts';
import type { PlainDate } from '#core/calendar.ts';
import { maskPersonalData } from '#core/citizen-report/mask-personal-data.ts';
import { plainPageStyle } from '#documents/public-site/plain-page-style.ts';
import { plainReceiptPage, plainTakenPage } from '#documents/public-site/plain-receipt-page.ts';
import {
  type PlainReportFields,
  plainReportPage,
} from '#documents/public-site/plain-report-page.ts';
import { type PublicPage, publicFrame } from '#documents/public-site/public-frame.ts';
import { publicStyle } from '#documents/public-site/public-style.ts';
import { markOfCode } from '#operations/citizen-report/file-citizen-report.ts';
import { loadReceipt, loadReportPlaces } from '#storage/views/citizen-reports-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { isRefused, type Refused, type Routes } from '../answer.ts';
import { networkOf } from '../network-of.ts';
import { statusOf } from '../problem-response.ts';
import { publicContentPolicy } from '../public-file.ts';
import { plainReceiptCode } from '../receipt-code.ts';
import type { RouteParts } from '../route-parts.ts';
import { takeReport } from '../take-report.ts';

type PlainRows = 'readPlainReport' | 'filePlainReport' | 'readPlainReceipt' | 'openPlainReceipt';

interface Asked {
  readonly kantor?: string | undefined;
  readonly bahasa?: string | undefined;
}

/** What is to mend, by field, and what stands in the way of the whole. */
interface Wrong {
  readonly problems: Partial<Record<keyof PlainReportFields, string>>;
  readonly notice: string | null;
}

const nothingWrong: Wrong = { problems: {}, notice: null };

export function plainReportRoutes(parts: RouteParts): Routes<PlainRows> {
  const { database, box } = parts;

  const page = (reply: FastifyReply, content: PublicPage) => {
    reply.header('content-security-policy', publicContentPolicy([publicStyle, plainPageStyle]));
    // With `no-referrer` a browser would say that its form comes from nowhere, and be taken for another site.
    reply.header('referrer-policy', 'same-origin');
    const site = { origin: parts.publicOrigin, isDemo: parts.demoAccounts !== null };
    return { name: null, mediaType: htmlType, content: publicFrame(content, site) };
  };

  const form = async (asked: Asked, fields: PlainReportFields, wrong: Wrong) => {
    const today = parts.today();
    const { offices } = await readSnapshot(database, (db) => loadReportPlaces(db, today));
    const office = offices.find(({ id }) => id === asked.kantor) ?? null;
    return plainReportPage(languageOf(asked), { fields, ...wrong, office, places: offices, today });
  };

  return {
    readPlainReport: async ({ query, reply }) =>
      page(reply, await form(query, emptyFields(parts.today()), nothingWrong)),

    filePlainReport: async ({ query, body, address, reply }) => {
      const language = languageOf(query);
      const fields = fieldsOf(body);
      const read = recordCallSchema.safeParse(offerOf(fields));
      if (!read.success) {
        const problems = problemsOf(language, read.error, parts.today());
        return page(reply.code(422), await form(query, fields, { problems, notice: null }));
      }
      const network = networkOf(address);
      const source = { channel: 'plain', takenBy: null, network, proof: null } as const;
      const answer = await takeReport(parts, read.data, source);
      if (!isRefused(answer)) return page(reply, plainTakenPage(language, answer));
      reply.code(statusOf[answer.refused]);
      const isAnother = answer.refused === 'event_id_reused';
      const next = isAnother ? { ...fields, eventId: randomUUID() } : fields;
      return page(reply, await form(query, next, wrongOf(language, answer)));
    },

    readPlainReceipt: async ({ query, reply }) =>
      page(reply, plainReceiptPage(languageOf(query), '', null)),

    openPlainReceipt: async ({ query, body, reply }) => {
      const typed = (sentBy(body).get('receiptCode') ?? '').trim().slice(0, 40);
      const code = receiptCodeSchema.safeParse(typed);
      const mark = code.success ? markOfCode(box, plainReceiptCode(code.data)) : null;
      const receipt = mark === null ? null : await loadReceipt(database.db, mark, parts.today());
      if (!receipt) reply.code(404);
      return page(reply, plainReceiptPage(languageOf(query), typed, receipt));
    },
  };
}

function languageOf({ bahasa }: Asked): Language {
  return bahasa === 'en' ? 'en' : 'id';
}

function emptyFields(today: PlainDate): PlainReportFields {
  const eventId = randomUUID();
  const none = { officeId: '', subPointId: '', said: '', wanted: '', ownWords: '', phone: '' };
  return { ...none, eventId, day: today };
}

function sentBy(body: Uint8Array): URLSearchParams {
  return new URLSearchParams(Buffer.from(body).toString());
}

/** As they were typed; numbers of persons are dots in what is shown again too. */
function fieldsOf(body: Uint8Array): PlainReportFields {
  const sent = sentBy(body);
  const text = (name: keyof PlainReportFields) =>
    (sent.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  const eventId = z.uuid().safeParse(text('eventId')).data ?? randomUUID();
  return {
    eventId,
    officeId: text('officeId'),
    subPointId: text('subPointId'),
    day: text('day'),
    said: text('said'),
    wanted: text('wanted'),
    ownWords: maskPersonalData(text('ownWords')),
    phone: text('phone'),
  };
}

function offerOf({ subPointId, ownWords, phone, ...fields }: PlainReportFields) {
  return {
    ...fields,
    subPointId: subPointId || null,
    ownWords: ownWords || null,
    phone: phone || null,
  };
}

function problemsOf(language: Language, error: z.ZodError, today: PlainDate): Wrong['problems'] {
  const words: Wrong['problems'] = {
    officeId: say(language, 'report.needed'),
    subPointId: say(language, 'report.needed'),
    said: say(language, 'report.needed'),
    wanted: say(language, 'report.needed'),
    day: say(language, 'plain_report.choose_day', { day: today }),
    ownWords: say(language, 'plain_report.words_long'),
    phone: say(language, 'report.phone_wrong'),
  };
  const wrong = new Set(error.issues.map(({ path }) => path[0]));
  return Object.fromEntries(Object.entries(words).filter(([name]) => wrong.has(name)));
}

function wrongOf(language: Language, { refused, fields = [] }: Refused): Wrong {
  if (refused === 'event_id_reused') {
    return { problems: {}, notice: say(language, 'plain_report.sent_before') };
  }
  const problems = Object.fromEntries(
    fields.map(({ field, said }) => [field, say(language, said.key, said.values)]),
  );
  return { problems, notice: fields.length > 0 ? null : say(language, `problem.${refused}`) };
}
