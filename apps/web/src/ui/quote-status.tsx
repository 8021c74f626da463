import type { QuoteState } from '../api/types.js';
import { Status, type Tone } from './status.js';

const TITLES: Readonly<Record<QuoteState, string>> = {
  open: 'Open',
  accepted: 'Accepted',
  expired: 'Expired',
  superseded: 'Replaced by a revision',
  withdrawn: 'Withdrawn',
};

const TONES: Readonly<Partial<Record<QuoteState, Tone>>> = { open: 'warn', accepted: 'good' };

type Props = { readonly state: QuoteState };

export function QuoteStatus({ state }: Props) {
  return <Status tone={TONES[state] ?? 'plain'}>{TITLES[state]}</Status>;
}
