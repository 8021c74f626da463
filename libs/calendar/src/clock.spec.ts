import { localDateAt, today } from './index.js';

describe('localDateAt', () => {
  it.each([
    ['2026-03-05T05:59:59Z', 'America/Chicago', '2026-03-04'],
    ['2026-03-05T06:00:00Z', 'America/Chicago', '2026-03-05'],
    ['2026-07-05T04:59:59Z', 'America/Chicago', '2026-07-04'],
    ['2026-07-05T05:00:00Z', 'America/Chicago', '2026-07-05'],
    ['2026-01-01T09:59:59Z', 'Pacific/Honolulu', '2025-12-31'],
    ['2026-12-31T23:30:00Z', 'UTC', '2026-12-31'],
    ['2026-12-31T11:00:00Z', 'Pacific/Auckland', '2027-01-01'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(localDateAt(new Date(instant), zone)).toBe(expected);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => localDateAt(new Date(0), 'America/Nowhere')).toThrow(RangeError);
  });
});

describe('today', () => {
  it('asks the clock that it is given', () => {
    const clock = { now: () => new Date('2026-03-06T03:00:00Z') };
    expect(today(clock, 'America/New_York')).toBe('2026-03-05');
    expect(today(clock, 'UTC')).toBe('2026-03-06');
  });
});
