import { formatDateUs, formatDateUsShort, localDate } from '#calendar';

type Props = { readonly date: string; readonly long?: boolean };

export function DateText({ date, long }: Props) {
  const day = localDate(date);
  return <time dateTime={date}>{long === true ? formatDateUs(day) : formatDateUsShort(day)}</time>;
}
