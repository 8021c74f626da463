import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

type Props = { readonly count?: number; readonly height?: number; readonly label?: string };

export function LoadingRows({ count = 3, height = 18, label = 'Loading' }: Props) {
  return (
    <Stack gap={10} py={8} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: count }, (_, row) => (
        <Skeleton key={row} height={height} width={`${100 - ((row * 13) % 35)}%`} />
      ))}
    </Stack>
  );
}
