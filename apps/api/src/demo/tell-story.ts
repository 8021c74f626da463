import type { PlanResponse } from '../plans/plan.response.js';
import type { RunningPlumbline } from '../start.js';
import { acceptAsPatient, showPlan } from './accept-as-patient.js';
import { ApiClient } from './api-client.js';
import { findCast } from './cast.js';
import { handOutPapers } from './hand-out-papers.js';
import { PayAndTreat } from './pay-and-treat.js';
import { previewExit } from './preview-exit.js';
import { publishPrices } from './publish-prices.js';
import { quoteThreeWays } from './quote-three-ways.js';
import { showLedger } from './show-ledger.js';
import { usDate, type Terminal } from './terminal.js';

/** One self-pay patient from the price list to the refund, everything by requests to the running application. */
export async function tellStory(
  { address, demoSignIns }: RunningPlumbline,
  terminal: Terminal,
): Promise<void> {
  const signIn = async (role: string): Promise<ApiClient> => {
    const account = demoSignIns.find((candidate) => candidate.role === role);
    if (!account) throw new Error(`The demo clinic has no ${role}.`);
    return await ApiClient.signIn(address, account);
  };
  const manager = await signIn('manager');
  const desk = await signIn('front_desk');
  const cast = await findCast(desk);
  terminal.title(`Plumbline: one patient of ${cast.clinicName}, ${usDate(cast.today)}`);
  terminal.say(
    `Everything below is asked of the API over HTTP at ${address}, by a manager, the front desk and the patient.`,
  );

  const prices = await publishPrices(manager, cast.today, terminal);
  const quote = await quoteThreeWays(desk, cast, prices, terminal);
  const sale = await acceptAsPatient(desk, cast, quote, terminal);
  const done = await new PayAndTreat(desk, cast, prices, sale).execute(terminal);
  terminal.line();
  terminal.say('The plan, paid before its dates, oldest payment first:');
  terminal.line();
  showPlan(await desk.get<PlanResponse>(`/v1/plans/${sale.planId}`), terminal);
  await handOutPapers(desk, cast, { quote, ...done }, terminal);
  await showLedger(desk, sale.patientPackageId, terminal);
  await previewExit(desk, sale.patientPackageId, terminal);
}
