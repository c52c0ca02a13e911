import type { Routes } from './answer.ts';
import type { RouteParts } from './route-parts.ts';
import { citizenReportRoutes } from './routes/citizen-report-routes.ts';
import { collectionRoutes } from './routes/collection-routes.ts';
import { contactRoutes } from './routes/contact-routes.ts';
import { contradictionRoutes } from './routes/contradiction-routes.ts';
import { controlRoomRoutes } from './routes/control-room-routes.ts';
import { destructionRoutes } from './routes/destruction-routes.ts';
import { documentRoutes } from './routes/document-routes.ts';
import { epcisRoutes } from './routes/epcis-routes.ts';
import { exportRoutes } from './routes/export-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { liveRoutes } from './routes/live-routes.ts';
import { loanRoutes } from './routes/loan-routes.ts';
import { lotRoutes } from './routes/lot-routes.ts';
import { messageRoutes } from './routes/message-routes.ts';
import { moveRoutes } from './routes/move-routes.ts';
import { officeRoutes } from './routes/office-routes.ts';
import { outlookRoutes } from './routes/outlook-routes.ts';
import { ownFactorRoutes } from './routes/own-factor-routes.ts';
import { paperRoutes } from './routes/paper-routes.ts';
import { peopleRoutes } from './routes/people-routes.ts';
import { plainReportRoutes } from './routes/plain-report-routes.ts';
import { printJobRoutes } from './routes/print-job-routes.ts';
import { proposalRoutes } from './routes/proposal-routes.ts';
import { provinceRoutes } from './routes/province-routes.ts';
import { requisitionRoutes } from './routes/requisition-routes.ts';
import { roundDraftRoutes } from './routes/round-draft-routes.ts';
import { roundRoutes } from './routes/round-routes.ts';
import { savedRoundRoutes } from './routes/saved-round-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { settingRoutes } from './routes/setting-routes.ts';
import { shipmentRoutes } from './routes/shipment-routes.ts';
import { signInRoutes } from './routes/sign-in-routes.ts';
import { statementRoutes } from './routes/statement-routes.ts';
import { stockCountRoutes } from './routes/stock-count-routes.ts';
import { subPointRoutes } from './routes/sub-point-routes.ts';
import { trialRoutes } from './routes/trial-routes.ts';
import { warningRoutes } from './routes/warning-routes.ts';
import { workRoutes } from './routes/work-routes.ts';

/** Every row of the endpoint table with its route: a missing or a surplus one does not compile. */
export function allRoutes(parts: RouteParts): Routes {
  return {
    ...sessionRoutes(parts),
    ...signInRoutes(parts),
    ...ownFactorRoutes(parts),
    ...controlRoomRoutes(parts),
    ...roundRoutes(parts),
    ...roundDraftRoutes(parts),
    ...officeRoutes(parts),
    ...documentRoutes(parts),
    ...lotRoutes(parts),
    ...proposalRoutes(parts),
    ...savedRoundRoutes(parts),
    ...collectionRoutes(parts),
    ...citizenReportRoutes(parts),
    ...plainReportRoutes(parts),
    ...contradictionRoutes(parts),
    ...shipmentRoutes(parts),
    ...paperRoutes(parts),
    ...importRoutes(parts),
    ...exportRoutes(parts),
    ...liveRoutes(parts),
    ...epcisRoutes(parts),
    ...messageRoutes(parts),
    ...contactRoutes(parts),
    ...workRoutes(parts),
    ...statementRoutes(parts),
    ...stockCountRoutes(parts),
    ...destructionRoutes(parts),
    ...loanRoutes(parts),
    ...moveRoutes(parts),
    ...subPointRoutes(parts),
    ...printJobRoutes(parts),
    ...requisitionRoutes(parts),
    ...provinceRoutes(parts),
    ...warningRoutes(parts),
    ...peopleRoutes(parts),
    ...settingRoutes(parts),
    ...trialRoutes(parts),
    ...outlookRoutes(parts),
  };
}
