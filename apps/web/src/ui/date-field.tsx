import { TextInput, type TextInputProps } from '@mantine/core';

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  readonly value: string;
  readonly onDateChange: (date: string) => void;
};

/** The browser's own date control: typed or picked, and always `YYYY-MM-DD` underneath. */
export function DateField({ value, onDateChange, ...rest }: Props) {
  return (
    <TextInput
      {...rest}
      type="date"
      value={value}
      onChange={(event) => onDateChange(event.currentTarget.value)}
    />
  );
}
