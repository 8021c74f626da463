import { nextPath } from './next-path.js';

const after = (next: string): string => nextPath(new URLSearchParams({ next }));

describe('nextPath', () => {
  test.each(['/desk/patients', '/manage/ledger?x=1', '/'])('goes back to %s', (path) => {
    expect(after(path)).toBe(path);
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'desk', ''])(
    'refuses to leave the site for %j',
    (path) => {
      expect(after(path)).toBe('/desk');
    },
  );

  test('goes to the desk when nothing was asked for', () => {
    expect(nextPath(new URLSearchParams())).toBe('/desk');
  });
});
