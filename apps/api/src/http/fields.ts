import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

import { isLocalDate } from '#calendar';
import { isNpi } from '#kernel';

/** Each field of a request is declared once here: what is checked is what the OpenAPI document says. */

type Presence = { readonly optional?: true };

const presence = ({ optional }: Presence): PropertyDecorator[] =>
  optional ? [ValidateIf((_, value) => value !== undefined)] : [];
const required = ({ optional }: Presence): boolean => optional !== true;

/** Control characters have no place in a name, and PostgreSQL text cannot hold NUL. */
const TEXT = /^\P{Cc}*$/u;

/** Spaces only: a line break is no slip of the thumb and is refused below. */
const OUTER_SPACES = /^\p{Zs}+|\p{Zs}+$/gu;

/** Changes a text, or each text of a list, before it is checked; what is no text is left for the checks to refuse. */
const eachText = (change: (text: string) => string): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    const changed = (item: unknown): unknown => (typeof item === 'string' ? change(item) : item);
    return Array.isArray(value) ? value.map(changed) : changed(value);
  });

const trimmed = eachText((text) => text.replace(OUTER_SPACES, ''));
/** Ids are read in either case and written in lower case (RFC 9562 section 4), so that equal ids are equal texts. */
const lowerCase = eachText((text) => text.toLowerCase());

/** Largest amount a single field may hold: one million dollars. */
const CENTS_MAX = 100_000_000;

export function IdField(options: Presence & { readonly description?: string } = {}): PropertyDecorator {
  const { description } = options;
  return applyDecorators(
    ApiProperty({
      type: String,
      format: 'uuid',
      required: required(options),
      ...(description && { description }),
    }),
    ...presence(options),
    lowerCase,
    IsUUID('all', { message: 'must be an id (uuid)' }),
  );
}

export function IdListField(
  options: Presence & {
    readonly max: number;
    readonly min?: number;
    readonly unique?: true;
  },
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: [String],
      format: 'uuid',
      maxItems: options.max,
      minItems: options.min ?? 0,
      required: required(options),
    }),
    ...presence(options),
    lowerCase,
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(options.min ?? 0),
    ArrayMaxSize(options.max),
    ...(options.unique ? [ArrayUnique()] : []),
    IsUUID('all', { each: true, message: 'must hold ids (uuid) only' }),
  );
}

export function CentsField(options: Presence & { readonly min?: number } = {}): PropertyDecorator {
  const min = options.min ?? 0;
  return applyDecorators(
    ApiProperty({
      type: 'integer',
      minimum: min,
      maximum: CENTS_MAX,
      required: required(options),
      description: 'US cents',
    }),
    ...presence(options),
    IsInt({ message: 'must be a whole number of cents' }),
    Min(min, { message: `must be at least ${String(min)} cents` }),
    Max(CENTS_MAX, { message: `must be at most ${String(CENTS_MAX)} cents` }),
  );
}

export function PpmField(options: Presence & { readonly min?: number } = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: 'integer',
      minimum: options.min ?? 0,
      maximum: 1_000_000,
      required: required(options),
      description: 'parts per million: 5 % = 50000',
    }),
    ...presence(options),
    IsInt({ message: 'must be a whole number of parts per million' }),
    Min(options.min ?? 0),
    Max(1_000_000),
  );
}

export function CountField(
  options: Presence & { readonly min: number; readonly max: number },
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: options.min, maximum: options.max, required: required(options) }),
    ...presence(options),
    IsInt({ message: 'must be a whole number' }),
    Min(options.min),
    Max(options.max),
  );
}

export function LocalDateField(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, format: 'date', example: '2026-03-05', required: required(options) }),
    ...presence(options),
    ValidateBy({
      name: 'isLocalDate',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isLocalDate(value),
        defaultMessage: () => 'must be a day that exists, as YYYY-MM-DD',
      },
    }),
  );
}

export function TextField(
  options: Presence & {
    readonly max: number;
    readonly min?: number;
    readonly matches?: RegExp;
    readonly hint?: string;
  },
): PropertyDecorator {
  const { max, min = 1, matches, hint } = options;
  return applyDecorators(
    ApiProperty({
      type: String,
      minLength: min,
      maxLength: max,
      required: required(options),
      ...(matches && { pattern: matches.source }),
    }),
    ...presence(options),
    trimmed,
    IsString({ message: 'must be text' }),
    Length(min, max),
    Matches(TEXT, { message: 'must not hold control characters' }),
    ...(matches ? [Matches(matches, { message: hint ?? 'has the wrong form' })] : []),
  );
}

export function NpiField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, pattern: '^[12][0-9]{9}$', example: '1234567893' }),
    ValidateBy({
      name: 'isNpi',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isNpi(value),
        defaultMessage: () => 'must be an NPI: ten digits, the first 1 or 2, with a right check digit',
      },
    }),
  );
}

export function TextListField(
  options: Presence & {
    readonly max: number;
    readonly itemMax: number;
    readonly min?: number;
    readonly matches?: RegExp;
    readonly hint?: string;
  },
): PropertyDecorator {
  const { max, itemMax, min = 0, matches, hint } = options;
  return applyDecorators(
    ApiProperty({ type: [String], minItems: min, maxItems: max, required: required(options) }),
    ...presence(options),
    trimmed,
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    ArrayUnique(),
    Length(1, itemMax, { each: true }),
    Matches(TEXT, { each: true, message: 'must not hold control characters' }),
    ...(matches ? [Matches(matches, { each: true, message: hint ?? 'has the wrong form' })] : []),
  );
}

export function ChoiceField<T extends string>(
  choices: readonly T[],
  options: Presence = {},
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, enum: [...choices], required: required(options) }),
    ...presence(options),
    IsIn([...choices], { message: `must be one of ${choices.join(', ')}` }),
  );
}

export function ChoiceListField<T extends string>(choices: readonly T[]): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: [String], enum: [...choices], minItems: 1 }),
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(1),
    ArrayUnique(),
    IsIn([...choices], { each: true, message: `must hold only ${choices.join(', ')}` }),
  );
}

export function FlagField(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: Boolean, required: required(options) }),
    ...presence(options),
    IsBoolean({ message: 'must be true or false' }),
  );
}

export function ListField(
  item: new () => object,
  options: Presence & { readonly max: number; readonly min?: number },
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: [item],
      minItems: options.min ?? 0,
      maxItems: options.max,
      required: required(options),
    }),
    ...presence(options),
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(options.min ?? 0),
    ArrayMaxSize(options.max),
    // Without it a list inside the list would be looked into, and pass when it is empty.
    IsObject({ each: true, message: 'must hold objects only' }),
    ValidateNested({ each: true }),
    Type(() => item),
  );
}

export function ObjectField(item: new () => object, options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: item, required: required(options) }),
    ...presence(options),
    ValidateBy({
      name: 'isObject',
      validator: {
        validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
        defaultMessage: () => 'must be an object',
      },
    }),
    ValidateNested(),
    Type(() => item),
  );
}
