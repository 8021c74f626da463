import type { LocalDate } from '#calendar';
import type { EntryId, PatientId, PatientPackageId, ServiceId } from '#kernel';
import type { Posting } from '#ledger';

import { newId } from '../database/new-id.js';
import type { Tx } from '../database/tx.js';

export type EntryKind = 'invoice_issued' | 'payment_received' | 'visit_recorded';

export type NewEntry = {
  readonly kind: EntryKind;
  /** The invoice, payment or visit that is posted; each can be posted once. */
  readonly causeId: string;
  readonly patientId: PatientId;
  readonly patientPackageId: PatientPackageId;
  /** The civil date it belongs to in the books. */
  readonly occurredOn: LocalDate;
  readonly postings: readonly (Posting & { readonly serviceId?: ServiceId })[];
};

/** Writes one entry with all its postings; an event that moves no money leaves none. */
export function postEntry(tx: Tx, entry: NewEntry): void {
  if (entry.postings.length === 0) return;
  const id = newId<EntryId>();
  tx.insert('ledger_entries', [
    {
      id,
      kind: entry.kind,
      cause_id: entry.causeId,
      patient_id: entry.patientId,
      patient_package_id: entry.patientPackageId,
      occurred_on: entry.occurredOn,
      posted_at: tx.now,
      actor_kind: tx.actor.kind,
      actor_id: tx.actor.id,
    },
  ]);
  tx.insert(
    'ledger_postings',
    entry.postings.map(({ from, to, amountCents, serviceId }, position) => ({
      id: newId(),
      entry_id: id,
      position,
      from_account: from,
      to_account: to,
      amount_cents: amountCents,
      patient_package_id: entry.patientPackageId,
      service_id: serviceId,
    })),
  );
}
