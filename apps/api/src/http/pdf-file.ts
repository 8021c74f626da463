import { StreamableFile } from '@nestjs/common';

/** A printed document: its bytes, and the title that names its kind and number but no patient. */
export type PdfDocument = { readonly title: string; readonly bytes: Buffer };

/** A PDF that opens in the browser and is saved under its title. */
export const pdfFile = ({ title, bytes }: PdfDocument): StreamableFile =>
  new StreamableFile(bytes, {
    type: 'application/pdf',
    disposition: `inline; filename="${title.replace(/[^A-Za-z0-9-]+/g, '-')}.pdf"`,
  });
