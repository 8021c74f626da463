import { Checkbox, Stack } from '@mantine/core';
import type { PackageService, PatientPackage } from '../api/types.js';

type Props = {
  readonly sold: PatientPackage;
  readonly serviceIds: string[];
  readonly onChange: (serviceIds: string[]) => void;
  /** A locked visit can be given when it is paid on the spot. */
  readonly isPayingNow: boolean;
  readonly error: string | undefined;
};

export function VisitServices({ sold, serviceIds, onChange, isPayingNow, error }: Props) {
  return (
    <Checkbox.Group label="Services given" required value={serviceIds} onChange={onChange} error={error}>
      <Stack gap="xs" mt={6}>
        {sold.services.map((service) => (
          <Checkbox
            key={service.serviceId}
            value={service.serviceId}
            label={service.name}
            disabled={isPayingNow ? service.left === 0 : service.unlocked === 0}
            description={availabilityText(service)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function availabilityText({ left, unlocked, total }: PackageService): string {
  if (left === 0) return `None left: all ${total} were given.`;
  if (unlocked === 0)
    return `Locked until more is paid; ${left} left. Take a payment before, or at this visit.`;
  if (unlocked < left) return `${unlocked} ready, ${left} left; the others unlock as payments arrive.`;
  return `${left} left.`;
}
