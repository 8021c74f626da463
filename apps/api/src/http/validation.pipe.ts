import { ValidationPipe } from '@nestjs/common';

import { RequestShapeError, toFieldErrors } from './validation-error.js';

/** Whitelist in: unknown fields are refused by name, nothing is converted except what a query declares. */
export const validationPipe = new ValidationPipe({
  transform: true,
  whitelist: true,
  stopAtFirstError: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: false },
  exceptionFactory: (errors) => new RequestShapeError(toFieldErrors(errors)),
});
