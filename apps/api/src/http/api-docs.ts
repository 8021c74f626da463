import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiQuery } from '@nestjs/swagger';

/** Documents what every write takes besides its body. */
export function WriteHeaders(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description:
        'One key per action, made by the client; a repetition is answered with the first result. ' +
        'Not needed with dryRun=true.',
    }),
    ApiQuery({
      name: 'dryRun',
      required: false,
      type: Boolean,
      description: 'Validate and compute, store nothing.',
    }),
  );
}
