import { ActionIcon, Input, NumberInput, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { PricedService } from '../api/types.js';
import type { SingleService } from './quote-form.js';
import classes from './single-services.module.css';

const QUANTITY_MAX = 200;

type Props = {
  readonly services: readonly PricedService[];
  readonly singles: readonly SingleService[];
  readonly onChange: (singles: readonly SingleService[]) => void;
  readonly error: string | undefined;
};

/** Services outside the template, each at its standard fee. */
export function SingleServices({ services, singles, onChange, error }: Props) {
  const nameOf = (id: string): string => services.find((each) => each.id === id)?.name ?? id;
  const unused = services.filter((each) => singles.every((single) => single.serviceId !== each.id));
  const setQuantity = (serviceId: string, quantity: number): void =>
    onChange(singles.map((each) => (each.serviceId === serviceId ? { serviceId, quantity } : each)));
  return (
    <div>
      {singles.length > 0 && (
        <ul className={classes.list}>
          {singles.map(({ serviceId, quantity }) => (
            <li key={serviceId} className={classes.row}>
              <span>{nameOf(serviceId)}</span>
              <NumberInput
                aria-label={`Quantity of ${nameOf(serviceId)}`}
                className={classes.quantity ?? ''}
                size="xs"
                min={1}
                max={QUANTITY_MAX}
                clampBehavior="strict"
                allowDecimal={false}
                value={quantity}
                onChange={(value) => {
                  if (typeof value === 'number' && value >= 1) setQuantity(serviceId, value);
                }}
              />
              <ActionIcon
                variant="subtle"
                aria-label={`Remove ${nameOf(serviceId)}`}
                onClick={() => onChange(singles.filter((each) => each.serviceId !== serviceId))}
              >
                <IconX size={16} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Select
        label="Add a single service"
        placeholder="At its standard fee"
        searchable
        value={null}
        data={unused.map((each) => ({ value: each.id, label: each.name }))}
        onChange={(serviceId) => {
          if (serviceId !== null) onChange([...singles, { serviceId, quantity: 1 }]);
        }}
        nothingFoundMessage="No such service"
      />
      {error !== undefined && <Input.Error mt={4}>{error}</Input.Error>}
    </div>
  );
}
