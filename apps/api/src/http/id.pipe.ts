import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';

import { DomainError } from '#kernel';

/** An id in the path; what is no id cannot name a record, so it is simply not found. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value)) throw new DomainError('NOT_FOUND');
    return value.toLowerCase();
  }
}
