import {
  asId,
  DomainError,
  ERROR_CODES,
  invariant,
  InvariantError,
  type PatientId,
  type QuoteId,
} from './index.js';

describe('ids', () => {
  it('do not mix, although all of them are strings', () => {
    const patientId = asId<PatientId>('p-1');
    // @ts-expect-error a patient id is not a quote id
    const quoteId: QuoteId = patientId;
    // @ts-expect-error a bare string is not an id
    const unchecked: PatientId = 'p-1';
    expect([patientId, quoteId, unchecked]).toEqual(['p-1', 'p-1', 'p-1']);
  });
});

describe('DomainError', () => {
  it('carries its code as the message and its details as given', () => {
    const error = new DomainError('PAYMENT_EXCEEDS_BALANCE', { balanceCents: 500 });
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('DomainError');
    expect(error.message).toBe('PAYMENT_EXCEEDS_BALANCE');
    expect(error.code).toBe('PAYMENT_EXCEEDS_BALANCE');
    expect(error.details).toEqual({ balanceCents: 500 });
    expect(new DomainError('INTERNAL').details).toEqual({});
  });

  it('refuses a code that is not in the list', () => {
    // @ts-expect-error the list of codes is closed
    expect(new DomainError('SOMETHING_ELSE').code).toBe('SOMETHING_ELSE');
  });
});

describe('ERROR_CODES', () => {
  it('names each code once, in capitals', () => {
    expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
    for (const code of ERROR_CODES) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });
});

describe('invariant', () => {
  it('lets a true condition pass and narrows the type', () => {
    const value: string | undefined = ['a'][0];
    invariant(value !== undefined, 'there is a value');
    expect(value.toUpperCase()).toBe('A');
  });

  it('stops on a false one, and not with a DomainError', () => {
    const broken = () => invariant(false, 'lines add up to the total');
    expect(broken).toThrow(InvariantError);
    expect(broken).toThrow('lines add up to the total');
    expect(broken).not.toThrow(DomainError);
  });
});
