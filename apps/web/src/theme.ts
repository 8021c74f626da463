import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Petrol blue. Shade 7 on white and white on shade 7 both pass AAA for text. */
const harbor: MantineColorsTuple = [
  '#eff6f9',
  '#dcebf1',
  '#b9d6e1',
  '#90bdcf',
  '#659fb7',
  '#41849f',
  '#246b88',
  '#145670',
  '#0e465c',
  '#0a3547',
];

export const theme = createTheme({
  primaryColor: 'harbor',
  primaryShade: 7,
  colors: { harbor },
  black: '#14232b',
  fontFamily: "'Source Sans 3', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '9px', lg: '12px', xl: '20px' },
  headings: {
    fontFamily: "'Source Sans 3', system-ui, sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.35' },
    },
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Nearly every field is required, so the optional ones are the ones that say so.
    InputWrapper: { defaultProps: { withAsterisk: false } },
    Button: { defaultProps: { fw: 600 } },
    Select: { defaultProps: { allowDeselect: false, comboboxProps: { shadow: 'md' } } },
    Modal: {
      // A second `header` beside the page's would be a second banner to a screen reader.
      defaultProps: { attributes: { header: { role: 'none' } } },
      styles: { title: { fontSize: '1.1875rem', fontWeight: 600 } },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close the message' } } },
    Tooltip: { defaultProps: { withArrow: true } },
    Table: { defaultProps: { verticalSpacing: 8, horizontalSpacing: 12 } },
  },
});
