type Props = { readonly at: string; readonly timeZone: string };

/** An instant as the clinic's own clock showed it. */
export function InstantText({ at, timeZone }: Props) {
  const text = new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return <time dateTime={at}>{text.format(new Date(at))}</time>;
}
