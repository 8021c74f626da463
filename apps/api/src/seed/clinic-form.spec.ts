import { readClinicForm } from './clinic-form.js';

const GIVEN = {
  name: 'Lakeside Spine',
  'legal-name': 'Lakeside Spine, PLLC',
  'time-zone': 'America/Chicago',
  address: '1 Lake Street',
  phone: '(555) 010-0123',
  npi: '1558598797',
  tin: '12-3456789',
  email: 'owner@lakeside.example',
  owner: 'Clinic Owner',
};

const argsOf = (given: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);

function refusal(args: readonly string[]): string {
  try {
    readClinicForm(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'taken';
}

describe('readClinicForm', () => {
  it('takes every option, the address line by line', () => {
    const form = readClinicForm([...argsOf(GIVEN), '--address', 'Springfield, IL 62701']);
    const { 'legal-name': legalName, 'time-zone': timeZone, ...same } = GIVEN;
    const address = ['1 Lake Street', 'Springfield, IL 62701'];
    expect({ ...form }).toEqual({ ...same, legalName, timeZone, address });
  });

  it('names every missing option at once', () => {
    const lines = Object.keys(GIVEN).map((name) => `  --${name} is missing`);
    expect(refusal([]).split('\n').slice(1, -1)).toEqual(lines);
  });

  it.each([
    ['name', ' '],
    ['legal-name', 'x'.repeat(121)],
    ['time-zone', 'America/Springfield'],
    ['time-zone', '+06:00'],
    ['address', 'one\nline'],
    ['phone', 'call us'],
    ['npi', '1558598798'],
    ['tin', '123456789'],
    ['email', 'owner@lakeside'],
    ['email', 'two..dots@lakeside.example'],
    ['owner', ''],
  ])('refuses --%s %j, and nothing else', (name, value) => {
    const problems = refusal(argsOf({ ...GIVEN, [name]: value }))
      .split('\n')
      .slice(1, -1);
    expect(problems).toEqual([expect.stringMatching(`^  --${name} `)]);
  });

  it('refuses an option it does not know', () => {
    expect(refusal([...argsOf(GIVEN), '--fax', '1'])).toMatch("Unknown option '--fax'");
  });
});
