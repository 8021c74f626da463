import { StreamableFile } from '@nestjs/common';

/** A PDF that opens in the browser and is saved under `name`. */
export const pdfFile = (bytes: Buffer, name: string): StreamableFile =>
  new StreamableFile(bytes, { type: 'application/pdf', disposition: `inline; filename="${name}.pdf"` });
