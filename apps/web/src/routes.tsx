import { createBrowserRouter, Navigate } from 'react-router';
import { CrashPage } from './ui/crash-page.js';
import { LoadingRows } from './ui/loading-rows.js';
import { NotFoundPage } from './ui/not-found-page.js';

const quoteDesk = async () => ({ Component: (await import('./desk/desk-page.js')).DeskPage });
const quotePage = async () => ({ Component: (await import('./desk/quote-page.js')).QuotePage });
const patients = async () => ({ Component: (await import('./patients/patients-page.js')).PatientsPage });
const account = async () => ({ Component: (await import('./patients/account-page.js')).AccountPage });
const exit = async () => ({ Component: (await import('./patients/exit-page.js')).ExitPage });
const manage = async () => ({ Component: (await import('./manage/manage-shell.js')).ManageShell });
const prices = async () => ({ Component: (await import('./manage/prices-page.js')).PricesPage });
const versions = async () => ({ Component: (await import('./manage/versions-page.js')).VersionsPage });
const version = async () => ({ Component: (await import('./manage/version-page.js')).VersionPage });
const ledger = async () => ({ Component: (await import('./manage/ledger-page.js')).LedgerPage });
const audit = async () => ({ Component: (await import('./manage/audit-page.js')).AuditPage });
const staffApp = async () => ({ Component: (await import('./sign-in/staff-app.js')).StaffApp });
const signIn = async () => ({ Component: (await import('./sign-in/sign-in-page.js')).SignInPage });
const staff = async () => ({ Component: (await import('./sign-in/require-staff.js')).RequireStaff });
const patient = async () => ({ Component: (await import('./patient-page/patient-page.js')).PatientPage });

export const router = createBrowserRouter([
  {
    errorElement: <CrashPage />,
    HydrateFallback: LoadingRows,
    children: [
      { path: '/', element: <Navigate to="/desk" replace /> },
      { path: '/p/:token', lazy: patient },
      {
        lazy: staffApp,
        children: [
          { path: '/sign-in', lazy: signIn },
          {
            lazy: staff,
            children: [
              { path: '/desk', lazy: quoteDesk },
              { path: '/desk/quotes/:quoteId', lazy: quotePage },
              { path: '/desk/patients', lazy: patients },
              { path: '/desk/patients/:patientId', lazy: account },
              { path: '/desk/packages/:packageId/exit', lazy: exit },
              {
                path: '/manage',
                lazy: manage,
                children: [
                  { index: true, lazy: prices },
                  { path: 'versions', lazy: versions },
                  { path: 'versions/:versionId', lazy: version },
                  { path: 'ledger', lazy: ledger },
                  { path: 'audit', lazy: audit },
                ],
              },
            ],
          },
        ],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
