/**
 * Breaks a text into lines that fit. A word wider than the column is broken inside: nothing a patient is told may run
 * off the paper, however long a name is.
 */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const words = text.split(/\s+/).filter((part) => part !== '');
  const whole = words.join(' ');
  if (whole === '' || widthOf(whole) <= width) return [whole];
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((part) => breakWord(part, width, widthOf))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function breakWord(word: string, width: number, widthOf: (text: string) => number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
