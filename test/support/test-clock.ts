import type { Clock, LocalDate } from '#calendar';
import { localDate } from '#calendar';

/** A clock that stands still until a test moves it; days are meant at the clinic (America/Chicago). */
export class TestClock implements Clock {
  private instant: Date;

  constructor(day: string) {
    this.instant = TestClock.noonOf(localDate(day));
  }

  now(): Date {
    return this.instant;
  }

  moveTo(day: string): void {
    this.instant = TestClock.noonOf(localDate(day));
  }

  moveToInstant(instant: string): void {
    this.instant = new Date(instant);
  }

  /** 18:00 UTC is around noon in Chicago, summer and winter. */
  private static noonOf(day: LocalDate): Date {
    return new Date(`${day}T18:00:00Z`);
  }
}
