import type { Payment } from '../api/types.js';

type Props = { readonly payment: Payment };

/** The paper of a payment; the receipts for HSA and FSA belong to the visits. */
export function StatementLink({ payment: { id, receivedOn } }: Props) {
  return (
    <a href={`/v1/payments/${id}.pdf`} download={statementName(receivedOn)}>
      Deposit statement
    </a>
  );
}

export const statementName = (receivedOn: string): string => `deposit-statement-${receivedOn}.pdf`;
