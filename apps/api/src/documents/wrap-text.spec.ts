import { wrapText } from './wrap-text.js';

/** Every character is one wide. */
const wrap = (text: string, width: number): readonly string[] =>
  wrapText(text, width, (part) => [...part].length);

describe('wrapText', () => {
  it.each([
    ['a text that fits', 'Net charge', 10, ['Net charge']],
    ['a text that is a letter too long', 'Net charge', 9, ['Net', 'charge']],
    ['a word wider than the column', 'Wolfeschlegel Jr', 5, ['Wolfe', 'schle', 'gel', 'Jr']],
    ['the end of a broken word takes the next one along', 'Wolfeschl Jr', 8, ['Wolfesch', 'l Jr']],
    ['line breaks and doubled spaces', ' one\n two\t three ', 8, ['one two', 'three']],
    ['no text', '', 5, ['']],
    ['a column narrower than a letter', 'ab', 0, ['a', 'b']],
  ])('%s', (_situation, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('keeps every letter of any text at any width', () => {
    const text = 'Interdisciplinary Center for Non-Surgical Spinal Decompression, PLLC';
    for (let width = 1; width < 70; width += 1) {
      const lines = wrap(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });
});
