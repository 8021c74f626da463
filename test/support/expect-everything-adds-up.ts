import type { Pool } from 'pg';

/**
 * What must hold for every row of every clinic after any story. Each check selects what breaks it, straight from
 * the tables and by its own arithmetic, so that it shares no code with what it checks.
 */
const CHECKS: Readonly<Record<string, string>> = {
  'the lines of an option sum to its totals': `
    select o.quote_id, o.kind from quote_options o
    left join quote_lines l on l.clinic_id = o.clinic_id and l.quote_id = o.quote_id and l.option_kind = o.kind
    group by o.clinic_id, o.quote_id, o.kind, o.standard_cents, o.net_cents
    having sum(l.standard_cents) <> o.standard_cents or sum(l.net_cents) <> o.net_cents`,
  'the adjustments of a line explain every cent between its fee and its price': `
    select id from quote_lines where standard_cents - net_cents <>
      (select coalesce(sum((a ->> 'amountCents')::bigint), 0) from jsonb_array_elements(adjustments) a)`,
  'the session values of a package sum to its price': `
    select k.id from patient_packages k
    left join sessions s on s.clinic_id = k.clinic_id and s.patient_package_id = k.id
    group by k.clinic_id, k.id, k.total_cents having coalesce(sum(s.value_cents), 0) <> k.total_cents`,
  'a package was sold at the price of the accepted option': `
    select k.id from patient_packages k
    join quotes q on q.clinic_id = k.clinic_id and q.id = k.quote_id
    join quote_options o on o.clinic_id = q.clinic_id and o.quote_id = q.id and o.kind = k.option_kind
    where q.state <> 'accepted' or q.accepted_option <> k.option_kind or o.net_cents <> k.total_cents`,
  'every accepted quote has its package': `
    select q.id from quotes q left join patient_packages k on k.clinic_id = q.clinic_id and k.quote_id = q.id
    where q.state = 'accepted' and k.id is null`,
  'delivered value is that of the delivered sessions': `
    select k.id from patient_packages k
    left join sessions s on s.clinic_id = k.clinic_id and s.patient_package_id = k.id and s.state = 'delivered'
    group by k.clinic_id, k.id, k.delivered_cents having coalesce(sum(s.value_cents), 0) <> k.delivered_cents`,
  'a package is completed exactly when nothing is planned': `
    select k.id from patient_packages k where k.state <> 'stopped' and (k.state = 'completed') <>
      not exists (select from sessions s where s.clinic_id = k.clinic_id and s.patient_package_id = k.id
        and s.state = 'planned')`,
  'an invoice is the sum of its lines': `
    select i.id from invoices i left join invoice_lines l on l.clinic_id = i.clinic_id and l.invoice_id = i.id
    group by i.clinic_id, i.id, i.total_cents having coalesce(sum(l.net_cents), 0) <> i.total_cents`,
  'an invoice has received what was allocated to it': `
    select i.id from invoices i left join payment_allocations a on a.clinic_id = i.clinic_id and a.invoice_id = i.id
    group by i.clinic_id, i.id, i.paid_cents having coalesce(sum(a.amount_cents), 0) <> i.paid_cents`,
  'a payment is allocated to the cent': `
    select y.id from payments y left join payment_allocations a on a.clinic_id = y.clinic_id and a.payment_id = y.id
    group by y.clinic_id, y.id, y.amount_cents having coalesce(sum(a.amount_cents), 0) <> y.amount_cents`,
  'a package is billed and paid by its invoices': `
    select k.id from patient_packages k
    left join invoices i on i.clinic_id = k.clinic_id and i.patient_package_id = k.id
    group by k.clinic_id, k.id, k.billed_cents, k.paid_cents
    having coalesce(sum(i.total_cents), 0) <> k.billed_cents or coalesce(sum(i.paid_cents), 0) <> k.paid_cents`,
  'a plan spreads its invoice and shows what was paid': `
    select p.id from plans p
    join invoices i on i.clinic_id = p.clinic_id and i.id = p.invoice_id
    join installments n on n.clinic_id = p.clinic_id and n.plan_id = p.id
    group by p.clinic_id, p.id, p.total_cents, i.total_cents, i.paid_cents
    having sum(n.amount_cents) <> p.total_cents or p.total_cents <> i.total_cents or sum(n.paid_cents) <> i.paid_cents`,
  'installments are paid oldest first': `
    select later.id from installments later join installments earlier
      on earlier.clinic_id = later.clinic_id and earlier.plan_id = later.plan_id and earlier.sequence < later.sequence
    where later.paid_cents > 0 and earlier.paid_cents < earlier.amount_cents`,
  'every delivered session stands on one receipt at its stored value': `
    select s.id from sessions s left join receipt_lines l on l.clinic_id = s.clinic_id and l.session_id = s.id
    left join receipts r on r.clinic_id = l.clinic_id and r.id = l.receipt_id
    where (s.state = 'delivered') <> (l.id is not null)
      or l.net_cents <> s.value_cents or l.standard_cents <> s.standard_cents
      or r.visit_id <> s.visit_id or r.date_of_service <> s.delivered_on`,
  'a receipt is the sum of its lines': `
    select r.id from receipts r left join receipt_lines l on l.clinic_id = r.clinic_id and l.receipt_id = r.id
    group by r.clinic_id, r.id, r.net_cents having coalesce(sum(l.net_cents), 0) <> r.net_cents`,
  'the books of a package say what its money says': `
    with sides as (
      select clinic_id, patient_package_id, from_account as account, -amount_cents as cents from ledger_postings
      union all select clinic_id, patient_package_id, to_account, amount_cents from ledger_postings),
    books as (
      select clinic_id, patient_package_id,
        coalesce(sum(cents) filter (where account = 'receivable'), 0) as receivable,
        -coalesce(sum(cents) filter (where account = 'unearned'), 0) as unearned,
        -coalesce(sum(cents) filter (where account = 'deferred'), 0) as deferred,
        -coalesce(sum(cents) filter (where account in ('revenue', 'discounts')), 0) as earned,
        coalesce(sum(cents) filter (where account like 'cash:%'), 0) as cash
      from sides group by clinic_id, patient_package_id)
    select k.id from patient_packages k
    left join books b on b.clinic_id = k.clinic_id and b.patient_package_id = k.id
    where coalesce(b.receivable, 0) <> k.billed_cents - k.paid_cents
      or coalesce(b.unearned, 0) <> greatest(0, k.paid_cents - k.delivered_cents)
      or coalesce(b.deferred, 0) <> k.billed_cents - greatest(k.paid_cents, k.delivered_cents)
      or coalesce(b.earned, 0) <> k.delivered_cents
      or coalesce(b.cash, 0) <> k.paid_cents`,
  'cash in the books is the payments by tender': `
    select coalesce(p.clinic_id, c.clinic_id), coalesce(p.account, c.account) from
      (select clinic_id, 'cash:' || tender as account, sum(amount_cents) as cents from payments group by 1, 2) p
    full join
      (select clinic_id, to_account as account, sum(amount_cents) as cents from ledger_postings
        where to_account like 'cash:%' group by 1, 2) c
      on c.clinic_id = p.clinic_id and c.account = p.account
    where p.cents is distinct from c.cents`,
  'invoices and receipts are numbered without gaps': `
    select c.clinic_id, c.series from counters c where c.series like 'invoice:%' and c.last_value <>
      (select count(*) from invoices i where i.clinic_id = c.clinic_id and i.number like 'INV-' || substr(c.series, 9) || '-%')
    union all
    select c.clinic_id, c.series from counters c where c.series like 'receipt:%' and c.last_value <>
      (select count(*) from receipts r where r.clinic_id = c.clinic_id and r.number like 'R-' || substr(c.series, 9) || '-%')`,
  'every write that was committed is in the audit': `
    select id from payments y where not exists
      (select from audit_events e where e.clinic_id = y.clinic_id and e.subject_id = y.id and e.action in ('payment.record', 'visit.record'))
    union all
    select id from visits v where not exists
      (select from audit_events e where e.clinic_id = v.clinic_id and e.subject_id = v.id and e.action = 'visit.record')
    union all
    select id from patient_packages k where not exists
      (select from audit_events e where e.clinic_id = k.clinic_id and e.subject_id = k.id and e.action = 'quote.accept')`,
};

/** Run after every story: sessions, invoices, payments, plan, ledger and receipts all agree. */
export async function expectEverythingAddsUp(all: Pool): Promise<void> {
  const broken: Record<string, unknown> = {};
  for (const [rule, text] of Object.entries(CHECKS)) {
    const { rows } = await all.query(text);
    if (rows.length > 0) broken[rule] = rows;
  }
  expect(broken).toEqual({});
}
