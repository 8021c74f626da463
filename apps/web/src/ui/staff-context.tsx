import { createContext, useContext } from 'react';
import type { Me } from '../api/types.js';

export type Staff = Extract<Me, { kind: 'staff' }>;

export const StaffContext = createContext<Staff | undefined>(undefined);

/** The signed-in person; pages below the staff shell always have one. */
export function useStaff(): Staff {
  const staff = useContext(StaffContext);
  if (staff === undefined) throw new Error('useStaff is used outside the staff shell.');
  return staff;
}
