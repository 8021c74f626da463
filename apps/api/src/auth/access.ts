import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const PUBLIC = 'access:public';
export const PATIENT_MAY = 'access:patient';

/** Answers without sign-in: health and documentation only. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);

/** Also answers to a patient who holds a signed link, for that patient's own records. */
export const PatientMay = (): CustomDecorator => SetMetadata(PATIENT_MAY, true);
