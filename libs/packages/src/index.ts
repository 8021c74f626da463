export { chooseSessions, type DrawRequest } from './choose-sessions.js';
export {
  assertPackageActive,
  packageStateAfter,
  PATIENT_PACKAGE_STATES,
  PATIENT_PACKAGE_TRANSITIONS,
  type PatientPackageState,
} from './patient-package-state.js';
export { sellSessions, type SoldLine } from './sell-sessions.js';
export {
  type Release,
  RELEASES,
  type Session,
  SESSION_STATUSES,
  type SessionStatus,
  type SoldSession,
} from './session.js';
export { type PackageSummary, type ServiceSummary, summarizePackage } from './summarize-package.js';
