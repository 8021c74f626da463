import type { QuoteState } from '../api/types.js';
import { Status, type Tone } from './status.js';
import { titleOf } from './words.js';

const TITLES: Readonly<Record<QuoteState, string>> = {
  open: 'Open',
  accepted: 'Accepted',
  expired: 'Expired',
  superseded: 'Replaced by a revision',
  withdrawn: 'Withdrawn',
};

const TONES: Readonly<Record<string, Tone>> = { open: 'warn', accepted: 'good' };

type Props = { readonly state: string };

export function QuoteStatus({ state }: Props) {
  return <Status tone={TONES[state] ?? 'plain'}>{titleOf(TITLES, state)}</Status>;
}
