import type { Challenge, Payload } from 'altcha-lib';
import { z } from 'zod';
import { type CitizenReportLine, signedReportSchema } from '#contract/citizen-report-schema.ts';
import type { Actor } from '#core/access/role.ts';
import { assert } from '#core/assert.ts';
import { workingCalendar } from '#core/calendar.ts';
import { escalationOf } from '#core/citizen-report/next-step.ts';
import { signingMachine } from '#operations/access/signing-machine.ts';
import {
  admitCitizenReport,
  answerCitizenReport,
  decideCitizenReport,
} from '#operations/citizen-report/answer-citizen-report.ts';
import { markOfCode, type ReportOffer } from '#operations/citizen-report/file-citizen-report.ts';
import {
  followCitizenReport,
  recordCallBack,
} from '#operations/citizen-report/follow-citizen-report.ts';
import { handOverShift } from '#operations/citizen-report/hand-over-shift.ts';
import { proofOfWork } from '#operations/citizen-report/proof-of-work.ts';
import { derivedEventId } from '#operations/derived-event-id.ts';
import { roundInForce } from '#operations/round/propose-round.ts';
import type { Db } from '#storage/db.ts';
import { loadHolidays } from '#storage/place-store.ts';
import {
  loadCallDay,
  loadCitizenReport,
  loadCitizenReportPage,
  loadReceipt,
  loadReportPhone,
  loadReportPlaces,
} from '#storage/views/citizen-reports-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { type Scope, scopeOf, wholeCountry } from '#storage/views/scope.ts';
import { isRefused, type Routes, refuse, refuseUnknown } from '../answer.ts';
import { networkOf } from '../network-of.ts';
import { readSigned, signedCall } from '../read-signed.ts';
import { plainReceiptCode } from '../receipt-code.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';
import { clockOf, mendable, notFound, takeReport } from '../take-report.ts';

/** Reports on one card of the call centre. */
const reportsOnCard = 10;

type Id =
  | 'readReportPlaces'
  | 'readReportChallenge'
  | 'fileCitizenReport'
  | 'readReceipt'
  | 'followCitizenReport'
  | 'readCitizenReports'
  | 'readCitizenReport'
  | 'answerCitizenReport'
  | 'decideCitizenReport'
  | 'admitCitizenReport'
  | 'recordCallBack'
  | 'readReportPhone'
  | 'recordCall'
  | 'receiveReport'
  | 'receiveSignedReport'
  | 'readCallCard'
  | 'readCallDay'
  | 'handOverShift';

export function citizenReportRoutes(parts: RouteParts): Routes<Id> {
  return { ...citizenRoutes(parts), ...deskRoutes(parts), ...callRoutes(parts) };
}

/** What anybody may call: the proof of work and the receipt code stand for an account. */
function citizenRoutes(
  parts: RouteParts,
): Routes<
  | 'readReportPlaces'
  | 'readReportChallenge'
  | 'fileCitizenReport'
  | 'readReceipt'
  | 'followCitizenReport'
> {
  const { database, box } = parts;
  const proofs = proofOfWork(box);
  return {
    readReportPlaces: () => readSnapshot(database, (db) => loadReportPlaces(db, parts.today())),

    readReportChallenge: async () => {
      const challenge: Challenge = await proofs.challenge(parts.now());
      return { parameters: { ...challenge.parameters }, signature: challenge.signature };
    },

    fileCitizenReport: async ({ body: { proof: sent, ...offer }, address }) => {
      const payload = readProof(sent);
      const proof = payload === null ? null : await proofs.check(payload, parts.now());
      if (proof === null) return refuse('proof_refused');
      const network = networkOf(address);
      return takeReport(parts, offer, { channel: 'web', takenBy: null, network, proof });
    },

    readReceipt: async ({ body }) => {
      const mark = markOfCode(box, plainReceiptCode(body.receiptCode));
      const receipt = await loadReceipt(database.db, mark, parts.today());
      return receipt ?? refuseUnknown('receiptCode');
    },

    followCitizenReport: async ({ body }) => {
      const receiptCode = plainReceiptCode(body.receiptCode);
      const answer = await followCitizenReport(parts, { ...body, receiptCode }, clockOf(parts));
      if (answer.outcome === 'refused') return refuseAtField(answer.code, mendable, notFound);
      const receipt = await loadReceipt(database.db, markOfCode(box, receiptCode), parts.today());
      assert(receipt !== null, 'a report that was followed is there');
      return receipt;
    },
  };
}

/** What those do who answer for an office, a province or the centre. */
function deskRoutes(
  parts: RouteParts,
): Routes<
  | 'readCitizenReports'
  | 'readCitizenReport'
  | 'answerCitizenReport'
  | 'decideCitizenReport'
  | 'admitCitizenReport'
  | 'recordCallBack'
> {
  const { database } = parts;
  const answered = async (
    scope: Scope,
    done: { readonly outcome: string; readonly id?: string; readonly code?: string },
  ) => {
    if (done.code !== undefined) return refuseAtField(done.code, mendable, notFound);
    const line = await loadLine(parts, database.db, scope, done.id ?? '');
    return line ?? refuseUnknown('reportId');
  };
  return {
    readCitizenReports: ({ actor, query }) =>
      readSnapshot(database, async (db) => {
        const page = await loadCitizenReportPage(db, scopeOf(actor), query, query, parts.today());
        const held = await holderOf(parts, db);
        return { items: page.items.map(held), next: page.next };
      }),

    readCitizenReport: ({ actor, params }) =>
      readSnapshot(database, async (db) => {
        const line = await loadLine(parts, db, scopeOf(actor), params.reportId);
        return line ?? refuseUnknown('reportId');
      }),

    answerCitizenReport: async ({ actor, params, body }) =>
      answered(
        scopeOf(actor),
        await answerCitizenReport(database, actor, { ...body, ...params }, clockOf(parts)),
      ),

    decideCitizenReport: async ({ actor, params, body }) =>
      answered(
        scopeOf(actor),
        await decideCitizenReport(database, actor, { ...body, ...params }, clockOf(parts)),
      ),

    recordCallBack: async ({ actor, params, body }) =>
      answered(
        scopeOf(actor),
        await recordCallBack(database, actor, { ...body, ...params }, clockOf(parts)),
      ),

    admitCitizenReport: async ({ actor, params, body }) =>
      answered(
        scopeOf(actor),
        await admitCitizenReport(database, actor, { ...body, ...params }, clockOf(parts)),
      ),
  };
}

/** The call centre, and the machines that speak for other channels. */
function callRoutes(
  parts: RouteParts,
): Routes<
  | 'readReportPhone'
  | 'recordCall'
  | 'receiveReport'
  | 'receiveSignedReport'
  | 'readCallCard'
  | 'readCallDay'
  | 'handOverShift'
> {
  const { database, box } = parts;
  const fromHook = (actor: Actor, offer: ReportOffer) =>
    actor.officeId !== null && actor.officeId !== offer.officeId
      ? Promise.resolve(refuseUnknown('officeId'))
      : takeReport(parts, offer, {
          channel: 'hook',
          takenBy: actor.login,
          network: null,
          proof: null,
        });
  return {
    readReportPhone: async ({ params }) => {
      const sealed = await loadReportPhone(database.db, params.reportId);
      return {
        phone: sealed ? box.open(sealed, `report ${params.reportId}`).toString() : null,
      };
    },

    recordCall: ({ actor, body }) =>
      takeReport(parts, body, {
        channel: 'call',
        takenBy: actor.login,
        network: null,
        proof: null,
      }),

    receiveReport: ({ actor, body }) => fromHook(actor, body),

    receiveSignedReport: async ({ params, body, reply, nameForLog }) => {
      const sent = signedCall(params.login, body, reply.request.headers);
      const clock = { today: parts.today(), now: parts.now() };
      const machine = sent && (await signingMachine(database.db, box, sent, clock));
      if (!machine) return refuse('signature_refused');
      nameForLog(machine.login);
      const read = readSigned(signedReportSchema, sent.body);
      if (isRefused(read)) return read;
      const eventId = derivedEventId(`webhook ${machine.login} ${sent.id}`);
      return fromHook(machine, { ...read.value.data, eventId });
    },

    readCallCard: ({ params }) =>
      readSnapshot(database, async (db) => {
        const today = parts.today();
        const world = await parts.loadCountry(db, today);
        const at = world.offices.findIndex(({ id }) => id === params.officeId);
        const office = world.offices[at];
        if (!office) return refuseUnknown('officeId');
        const { status, cause } = roundInForce(world).offices[at]!;
        const page = { limit: reportsOnCard };
        const asked = { office: office.id };
        const reports = await loadCitizenReportPage(db, wholeCountry, asked, page, today);
        const held = await holderOf(parts, db);
        return {
          officeId: office.id,
          officeName: office.name,
          provinceName: office.provinceName,
          status,
          cause,
          onHand: office.onHand,
          inTransit: office.inTransit,
          lastReport: office.lastReport,
          queue: office.backlog,
          reports: reports.items.map(held),
        };
      }),

    readCallDay: () => readSnapshot(database, (db) => loadCallDay(db, parts.today())),

    handOverShift: async ({ actor, body }) => {
      const answer = await handOverShift(database, actor, body, parts.worldNow());
      if (answer.outcome === 'refused') return refuseAtField(answer.code, mendable);
      return readSnapshot(database, (db) => loadCallDay(db, parts.today()));
    },
  };
}

async function loadLine(parts: RouteParts, db: Db, scope: Scope, id: string) {
  const row = await loadCitizenReport(db, scope, id, parts.today());
  return row === null ? null : (await holderOf(parts, db))(row);
}

type Row = NonNullable<Awaited<ReturnType<typeof loadCitizenReport>>>;

/** Who must act on a report today. */
async function holderOf(parts: RouteParts, db: Db): Promise<(row: Row) => CitizenReportLine> {
  const calendar = workingCalendar(await loadHolidays(db));
  return (row) => ({
    ...row,
    reasons: row.reasons ?? [],
    heldBy:
      row.state === 'office' && row.dueOn !== null
        ? escalationOf(row.dueOn, parts.today(), calendar)
        : row.state === 'person' || row.state === 'quarantined'
          ? 'centre'
          : null,
  });
}

const proofSchema = z.object({
  challenge: z.looseObject({ parameters: z.looseObject({ nonce: z.string() }) }),
  solution: z.looseObject({ counter: z.number() }),
});

/** null for whatever is no solved challenge in form; whether it is one in truth is checked after. */
function readProof(sent: string): Payload | null {
  try {
    const read = proofSchema.safeParse(JSON.parse(Buffer.from(sent, 'base64').toString()));
    return read.success ? (read.data as unknown as Payload) : null;
  } catch {
    return null;
  }
}
