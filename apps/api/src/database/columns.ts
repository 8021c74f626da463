import { Column, type ColumnOptions, type ColumnType } from 'typeorm';

type Place = {
  /** Part of the primary key. */
  readonly key?: true;
  readonly nullable?: true;
};

/** `amountCents` is stored as `amount_cents`. */
const columnName = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const columnOf =
  (type: ColumnType, shape: ColumnOptions = {}) =>
  ({ key, nullable }: Place = {}): PropertyDecorator =>
  (target, property) => {
    const name = columnName(String(property));
    Column({ ...shape, type, name, primary: key === true, nullable: nullable === true })(target, property);
  };

/** Made by the application: a uuid v7, ordered by time. */
export const IdColumn = columnOf('uuid');
/** Whole US cents. */
export const CentsColumn = columnOf('bigint');
/** Parts per million: 8.875 % is 88 750. */
export const PpmColumn = columnOf('integer');
/** A civil date at the clinic. */
export const LocalDateColumn = columnOf('date');
export const InstantColumn = columnOf('timestamp with time zone');
/** Counts, positions and sequences. */
export const CountColumn = columnOf('integer');
/** Counts that only grow, such as the last number of a series. */
export const BigCountColumn = columnOf('bigint');
export const TextColumn = columnOf('text');
export const TextListColumn = columnOf('text', { array: true });
export const FlagColumn = columnOf('boolean');
/** Kept whole and read whole; never searched. */
export const JsonColumn = columnOf('jsonb');
