import type { Locator, Page } from 'playwright-core';

import { choose, linesOf, startBrowser, type TestBrowser } from '../support/browser.js';
import { addPatient, patientLink, signIn, wordsOf } from '../support/desk.js';
import { expectEverythingAddsUp } from '../support/expect-everything-adds-up.js';
import { storySteps } from '../support/story-steps.js';
import { startDemoApp, type TestApp } from '../support/test-app.js';

const TEMPLATE = 'Lumbar disc, 8 weeks: 20 decompression + 12 PT';

/** One new patient from the quote to the refund, as the desk and the patient see it: 4,440.00 of care for 3,600.00. */
describe('the desk', () => {
  const step = storySteps();
  let test: TestApp;
  let browser: TestBrowser;
  let desk: Page;
  let phone: Page;
  let link: string;

  beforeAll(async () => {
    [test, browser] = await Promise.all([startDemoApp('2026-03-02'), startBrowser()]);
    desk = await browser.open({ baseURL: test.url, viewport: { width: 1440, height: 900 } });
    phone = await browser.open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  });

  afterEach(() => expectEverythingAddsUp(test.database.all));
  afterAll(() => browser.close());
  afterAll(() => test.stop());

  const option = (title: string) => desk.getByRole('article', { name: title });
  const total = (title: string) => option(title).getByText(/^\$/).first().innerText();
  const facts = (of: Locator) => linesOf(of.locator('dl > div'));
  const schedule = (title: string) => linesOf(option(title).getByRole('listitem'));

  step('asks a visitor to sign in, and then shows the page that was asked for', async () => {
    await desk.goto('/desk/patients');
    await desk.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
    expect(new URL(desk.url()).pathname).toBe('/sign-in');

    await signIn(desk, 'wrong-password');
    await desk.getByRole('alert').getByText('Not signed in').waitFor();
    await signIn(desk, 'plumbline-demo');
    await desk.getByRole('heading', { name: 'Patients' }).waitFor();
    expect(new URL(desk.url()).pathname).toBe('/desk/patients');
  });

  step('finds a patient by name, or adds a new one', async () => {
    await desk.getByRole('link', { name: 'Quote', exact: true }).click();
    await choose(desk, 'Find a patient', 'Patient, Demo · born 02/29/1980');
    await desk.getByText('Demo Patient').waitFor();

    await desk.getByRole('button', { name: 'Change patient' }).click();
    await addPatient(desk, { givenName: 'Test', familyName: 'Patient', birthDate: '1979-12-31' });
    await desk.getByText('Born 12/31/1979').waitFor();
  });

  step('shows three ways to pay side by side, exact to the cent', async () => {
    await choose(desk, 'Template', TEMPLATE);
    await choose(desk, 'Provider', 'Demo Provider');
    await desk.getByLabel('Diagnosis code').fill('M51.26');
    await desk.getByRole('textbox', { name: 'Deposit' }).fill('600');
    await option('Deposit + installments').getByText('$600.00').waitFor();

    expect(await total('Pay per visit')).toBe('$4,440.00');
    expect(await facts(option('Pay per visit'))).toEqual([
      'Standard fee $4,440.00',
      'Savings $0.00',
      'Average of 20 visits $222.00',
      'HSA/FSA-eligible $4,440.00',
      'Last payment Last visit',
    ]);
    expect(await total('Deposit + installments')).toBe('$3,600.00');
    expect(await facts(option('Deposit + installments'))).toEqual([
      'Standard fee $4,440.00',
      'Savings $840.00',
      'Average of 20 visits $180.00',
      'HSA/FSA-eligible $3,600.00',
      'Last payment 07/02/2026',
    ]);
    expect(await schedule('Deposit + installments')).toEqual([
      '03/02/2026 deposit $600.00',
      '04/02/2026 $750.00',
      '05/04/2026 $750.00',
      '06/02/2026 $750.00',
      '07/02/2026 $750.00',
    ]);
    expect(await total('Prepay')).toBe('$3,600.00');
    expect(await schedule('Prepay')).toEqual(['03/02/2026 $3,600.00']);
  });

  step('lowers the price to prepay, and says that the plan then costs credit', async () => {
    await desk.getByLabel('Paid in full at the start, 5% off').check();
    await option('Prepay').getByText('$3,420.00').first().waitFor();
    expect(await linesOf(option('Deposit + installments').getByText('Truth-in-Lending'))).toEqual([
      'Truth-in-Lending applies',
    ]);
    await desk.getByLabel('Paid in full at the start, 5% off').uncheck();
    await option('Prepay').getByText('$3,600.00').first().waitFor();
  });

  step('saves one quote although the button is clicked twice', async () => {
    await desk.getByRole('button', { name: 'Save quote' }).dblclick();
    await desk.getByRole('heading', { name: 'Quote Q-2026-000002' }).waitFor();
    expect(await total('Deposit + installments')).toBe('$3,600.00');

    await desk.getByRole('link', { name: 'Test Patient' }).click();
    await desk.getByText('No package yet').waitFor();
    await desk.getByRole('tab', { name: 'Quotes' }).click();
    const quotes = desk.getByRole('table', { name: 'Quotes' });
    expect(await linesOf(quotes.getByRole('row'))).toEqual([
      'Quote Priced on Good until Chosen State',
      'Q-2026-000002 03/02/2026 04/01/2026 Open',
    ]);
    await quotes.getByRole('link', { name: 'Q-2026-000002' }).click();
  });

  step('gives the patient a link that shows the same on a phone', async () => {
    link = await patientLink(desk);
    await phone.goto(link);
    await phone.getByRole('heading', { name: 'Hello, Test' }).waitFor();
    const plan = phone.getByRole('article', { name: 'Deposit + installments' });
    expect(await facts(plan)).toEqual([
      'You save $840.00',
      'HSA or FSA may cover $3,600.00',
      'Average per visit $180.00',
    ]);
    expect(await linesOf(plan.getByText('You pay $600.00'))).toEqual([
      'You pay $600.00 first, then 4 payments; the last one is on July 2, 2026.',
    ]);
  });

  step('sells the package with a signature', async () => {
    await desk.getByRole('button', { name: 'Choose Deposit + installments' }).click();
    await desk.getByLabel("Signer's full name").fill('Test Patient');
    await desk.getByRole('button', { name: 'Accept and sign' }).click();
    await desk.getByRole('heading', { name: 'Test Patient' }).waitFor();
    const sold = desk.getByRole('article', { name: TEMPLATE });
    expect(await facts(sold)).toEqual([
      'Price $3,600.00',
      'Received $0.00',
      'Care given $0.00',
      'Paid, not yet given $0.00',
    ]);
  });

  step('takes the deposit, which unlocks the first visits', async () => {
    expect(await desk.getByLabel('Amount').inputValue()).toBe('600.00');
    await choose(desk, 'Paid by', 'HSA card');
    await desk.getByRole('button', { name: 'Take payment of $600.00' }).click();
    await desk.getByText('Payment recorded').waitFor();
    expect(await desk.getByLabel('Amount').inputValue()).toBe('750.00');
    const plan = desk.getByRole('table', { name: 'Payment plan' });
    expect(await linesOf(plan.getByRole('row'))).toEqual([
      'Due Amount Paid State',
      '03/02/2026 deposit $600.00 $600.00 Paid',
      '04/02/2026 $750.00 $0.00 To come',
      '05/04/2026 $750.00 $0.00 To come',
      '06/02/2026 $750.00 $0.00 To come',
      '07/02/2026 $750.00 $0.00 To come',
    ]);
    const text = await wordsOf(desk.getByRole('link', { name: 'Deposit statement' }));
    expect(text).toContain('Not a receipt for services');
    expect(text).toContain('03/02/2026\nHSA card\n$600.00');
  });

  step('records a visit and hands out its receipt', async () => {
    await desk.getByRole('button', { name: 'Record a visit' }).click();
    const visit = desk.getByRole('dialog', { name: 'Record a visit' });
    await visit.getByRole('checkbox', { name: 'Spinal decompression' }).check();
    await visit.getByRole('checkbox', { name: 'Physical therapy visit' }).check();
    await visit.getByRole('button', { name: 'Record the visit' }).click();
    const text = await wordsOf(desk.getByRole('link', { name: 'Download receipt', exact: true }));
    expect(text).toContain('Patient\nTest Patient');
    expect(text).toContain('03/02/2026');
    expect(text).toContain('Net charge\n$218.93');

    await desk.getByRole('button', { name: 'Done' }).click();
    const visits = desk.getByRole('table', { name: 'Visits and receipts' });
    expect(await linesOf(visits.getByRole('listitem'))).toEqual([
      'Spinal decompression $121.63',
      'Physical therapy visit $97.30',
    ]);
  });

  step('shows what the patient gets back who stops today', async () => {
    await desk.getByRole('link', { name: 'Exit preview' }).click();
    const result = desk.getByRole('region', { name: 'Result' });
    expect(await linesOf(result.getByText('Refund to the patient'))).toEqual([
      'Refund to the patient $381.07',
    ]);
    expect(await facts(result)).toEqual([
      'Package price $3,600.00',
      'Received $600.00',
      'Used, at the stored value $218.93',
      'Used, at the standard fee $270.00',
      'Used, by the agreement (better of both) $218.93',
      'Cancelled, not owed any more $3,000.00',
    ]);
    const returns = desk.getByRole('table', { name: 'Where each dollar returns' });
    expect(await linesOf(returns.getByRole('row'))).toEqual([
      'Paid by Received on Returned',
      'HSA card 03/02/2026 $381.07',
    ]);
  });

  step('shows the patient the same account on the phone', async () => {
    await phone.reload();
    await phone.getByRole('heading', { name: 'Hello, Test' }).waitFor();
    const toPay = phone.getByRole('region', { name: 'To pay' });
    await toPay.getByText('The next installment, due on April 2, 2026.').waitFor();
    expect(await facts(toPay)).toEqual(['Balance of INV-2026-000001 $3,000.00']);
    expect(await linesOf(toPay.getByText(/^\$750/))).toEqual(['$750.00']);
    const visits = phone.getByRole('region', { name: 'Your visits' });
    expect(await linesOf(visits.locator('p'))).toEqual([
      'Spinal decompression 19 of 20 left · 3 ready · 16 locked until paid',
      'Physical therapy visit 11 of 12 left · 3 ready · 8 locked until paid',
    ]);

    expect(await wordsOf(phone.getByRole('button', { name: /^Download receipt/ }))).toContain(
      'Net charge\n$218.93',
    );
    const payments = phone.getByRole('region', { name: 'Your payments' });
    expect(await linesOf(payments.getByRole('listitem'))).toEqual([
      '03/02/2026 $600.00 HSA card Deposit statement',
    ]);
  });

  step('lets a patient choose and sign on the phone', async () => {
    await desk.getByRole('link', { name: 'Patients' }).click();
    await desk.getByRole('link', { name: 'Patient, Demo' }).click();
    await desk.getByRole('tab', { name: 'Quotes' }).click();
    await desk.getByRole('link', { name: 'Q-2026-000001' }).click();
    await phone.goto(await patientLink(desk));
    await phone.getByRole('heading', { name: 'Hello, Demo' }).waitFor();

    await phone.getByRole('radio', { name: 'Prepay' }).check();
    await phone.getByLabel('Your full name').fill('Demo Patient');
    await phone.getByRole('button', { name: 'Accept and sign' }).click();
    const toPay = phone.getByRole('region', { name: 'To pay' });
    expect(await facts(toPay)).toEqual(['Balance of INV-2026-000002 $3,600.00']);
    await desk.reload();
    await desk.getByText('Prepay was accepted.').waitFor();
  });

  step('needs no mouse', async () => {
    const focused = (element: Locator) => element.and(desk.locator(':focus')).waitFor();
    await desk.goto('/desk');
    await desk.getByRole('combobox', { name: 'Find a patient' }).press('ArrowDown');
    await desk.getByRole('option', { name: /^Patient, Demo/ }).waitFor();
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    await focused(desk.getByRole('combobox', { name: 'Template' }));
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    await option('Prepay').waitFor();
    await desk.getByRole('button', { name: 'Save quote' }).press('Enter');
    await focused(desk.getByRole('heading', { name: 'Quote Q-2026-000003' }));
    await desk.getByRole('button', { name: 'Choose Prepay' }).press('Enter');
    await focused(desk.getByLabel("Signer's full name"));
    await desk.keyboard.type('Demo Patient');
    await desk.keyboard.press('Enter');
    await focused(desk.getByRole('heading', { name: 'Demo Patient' }));
    await desk.getByLabel('Amount').fill('3,600.01');
    await desk.getByRole('button', { name: 'Take payment of $3,600.01' }).press('Enter');
    await focused(desk.getByRole('alert').filter({ hasText: 'The payment was not recorded' }));
  });

  step('takes an FSA card for the visit that it pays', async () => {
    const sold = desk.getByRole('article', { name: TEMPLATE }).last();
    await sold.getByRole('button', { name: 'Record a visit' }).click();
    const visit = desk.getByRole('dialog', { name: 'Record a visit' });
    const care = visit.getByRole('checkbox', { name: 'Spinal decompression' });
    expect(await care.isDisabled()).toBe(true);
    await choose(desk, 'Paid at the visit', 'FSA card');
    await care.check();
    expect(await visit.getByLabel('Amount').inputValue()).toBe('121.63');
    await visit.getByRole('button', { name: 'Record the visit' }).click();
    await desk.getByText('$121.63 was paid at the visit.').waitFor();
  });

  step('says so when a link is not valid', async () => {
    await phone.goto(`${link.slice(0, -4)}AAAA`);
    await phone.getByText('This link does not work any more').waitFor();
  });

  step('complains on the console of nothing but what was refused', () => {
    const refused = 'error: Failed to load resource: the server responded with a status of';
    expect(browser.complaints).toEqual([
      `${refused} 401 (Unauthorized) /v1/me`,
      `${refused} 401 (Unauthorized) /api/auth/sign-in/email`,
      `${refused} 409 (Conflict) /v1/payments`,
      `${refused} 401 (Unauthorized) /v1/me`,
    ]);
  });
});
