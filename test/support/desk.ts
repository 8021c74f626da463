import type { Locator, Page } from 'playwright-core';

import { readPdf, textOf } from '../documents/read-pdf.js';
import { downloadBy } from './browser.js';

/** Fills in the sign-in page as the demo desk. */
export async function signIn(desk: Page, password: string): Promise<void> {
  await desk.getByLabel('E-mail').fill('desk@demo.example');
  await desk.getByLabel('Password', { exact: true }).fill(password);
  await desk.getByRole('button', { name: 'Sign in' }).click();
}

type NewPatient = { readonly givenName: string; readonly familyName: string; readonly birthDate: string };

export async function addPatient(desk: Page, patient: NewPatient): Promise<void> {
  await desk.getByRole('button', { name: 'New patient' }).click();
  await desk.getByLabel('Given name').fill(patient.givenName);
  await desk.getByLabel('Family name').fill(patient.familyName);
  await desk.getByLabel('Birth date').fill(patient.birthDate);
  await desk.getByRole('button', { name: 'Add patient' }).click();
}

/** The address that the patient of the quote on the screen is sent. */
export async function patientLink(desk: Page): Promise<string> {
  await desk.getByRole('button', { name: 'Copy patient link' }).click();
  return await desk.getByLabel('Link for the patient').inputValue();
}

/** The words of the PDF that a click saves. */
export async function wordsOf(link: Locator): Promise<string> {
  const { pages } = await readPdf(await downloadBy(link));
  return pages.map(textOf).join('\n');
}
