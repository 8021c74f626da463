/** ICD-10-CM codes as people type them, separated by commas or spaces. */
export function diagnosisCodesIn(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== '');
}
