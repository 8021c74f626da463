import { DomainError } from '#kernel';
import { BUNDLE_LINES, withDelivered } from './packages.fixture.js';
import {
  assertPackageActive,
  packageStateAfter,
  PATIENT_PACKAGE_TRANSITIONS,
} from './patient-package-state.js';
import { sellSessions } from './sell-sessions.js';

const BUNDLE = sellSessions(BUNDLE_LINES, 'earliest');

describe('the states of a patient package', () => {
  it('end in completed or stopped', () => {
    expect(PATIENT_PACKAGE_TRANSITIONS).toEqual({
      active: ['completed', 'stopped'],
      completed: [],
      stopped: [],
    });
  });

  it('let nothing be drawn once it has ended', () => {
    expect(() => assertPackageActive('active')).not.toThrow();
    expect(() => assertPackageActive('stopped')).toThrow(new DomainError('PACKAGE_NOT_ACTIVE'));
    expect(() => assertPackageActive('completed')).toThrow(new DomainError('PACKAGE_NOT_ACTIVE'));
  });

  it('complete with the last session', () => {
    const all = { decompression: 20, pt: 6, brace: 1, exam: 1 };
    expect(packageStateAfter(withDelivered(BUNDLE, all))).toBe('completed');
    expect(packageStateAfter(withDelivered(BUNDLE, { ...all, pt: 5 }))).toBe('active');
  });
});
