import { DomainError } from '#kernel';
import { type Cents, cents } from './cents.js';

const AMOUNT = /^(-?)\$?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;

/** '$1,234.56', and '-$5.00' below zero. */
export function formatUsd(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const dollars = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}$${dollars}.${digits.slice(-2)}`;
}

/** Reads what `formatUsd` writes and what people type: '1234.5', '$1,234', '-$5.00'. Never rounds. */
export function parseUsd(text: string): Cents {
  const match = AMOUNT.exec(text.trim());
  if (match === null)
    throw new DomainError('VALIDATION_FAILED', { expected: 'an amount of US dollars such as 1,234.56' });
  const [, sign, dollars = '', fraction = ''] = match;
  const amount = Number(dollars.replaceAll(',', '') + fraction.padEnd(2, '0'));
  return cents(sign === '-' ? -amount : amount);
}
