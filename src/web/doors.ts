/**
 * The doors that pages knock at: method and path by the name of the endpoint's row. The schemas of
 * `contract/endpoints.ts` stay out of the browser, so the paths stand here again; the compiler holds them to the table.
 * Files are links, and some doors are for machines: those are not here.
 */
import type { EndpointId, endpoints } from '#contract/endpoints.ts';

type Row<Id extends EndpointId> = (typeof endpoints)[Id];

export const doors = {
  readSession: ['GET', '/api/session'],
  signIn: ['POST', '/api/sign-in'],
  signOut: ['POST', '/api/sign-out'],

  readControlRoom: ['GET', '/api/control-room'],
  readRound: ['GET', '/api/round'],
  readAllocation: ['GET', '/api/round/:officeId'],
  readOffice: ['GET', '/api/offices/:officeId'],
  readDocuments: ['GET', '/api/documents'],
  readDocument: ['GET', '/api/documents/:seq'],

  readStatementForm: ['GET', '/api/statements/form'],
  readStatements: ['GET', '/api/statements'],
  recordStatement: ['POST', '/api/statements'],
  correctStatement: ['POST', '/api/statements/corrections'],
  readRequisitionForm: ['GET', '/api/requisitions/form'],
  readRequisitions: ['GET', '/api/requisitions'],
  fileRequisition: ['POST', '/api/requisitions'],
  withdrawRequisition: ['POST', '/api/requisitions/:requisitionId/withdrawal'],
  readAppeals: ['GET', '/api/appeals'],
  fileAppeal: ['POST', '/api/appeals'],
  readAllocations: ['GET', '/api/allocations'],
  readSlots: ['GET', '/api/slots'],
  moveSlot: ['POST', '/api/allocations/:allocationId/slot'],
  nameCollector: ['POST', '/api/collectors'],
  readShipments: ['GET', '/api/shipments'],
  receiveShipment: ['POST', '/api/shipments/:shipmentId/receipt'],
  readLoans: ['GET', '/api/loans'],
  proposeLoan: ['POST', '/api/loans'],
  answerLoan: ['POST', '/api/loans/:loanId/answer'],
  handOverLoan: ['POST', '/api/loans/:loanId/handover'],
  returnLoan: ['POST', '/api/loans/:loanId/returns'],
  readStockReturns: ['GET', '/api/returns'],
  announceReturn: ['POST', '/api/returns'],
  withdrawReturn: ['POST', '/api/returns/:returnId/withdrawal'],
  readDestructions: ['GET', '/api/destructions'],
  proposeDestruction: ['POST', '/api/destructions'],
  recordInvalidCards: ['POST', '/api/invalid-cards'],
  readStockQuestions: ['GET', '/api/stock-questions'],
  answerStockQuestion: ['POST', '/api/stock-questions/:questionId/answer'],
  recordCount: ['POST', '/api/counts'],
  readSubPoints: ['GET', '/api/sub-points'],
  createSubPoint: ['POST', '/api/sub-points'],
  closeSubPoint: ['POST', '/api/sub-points/:subPointId/closing'],
  issueToSubPoint: ['POST', '/api/sub-issues'],
} as const satisfies {
  readonly [Id in EndpointId]?: readonly [Row<Id>['method'], Row<Id>['path']];
};

export type DoorId = keyof typeof doors;
