import { createContext, useContext } from 'react';
import type { Me } from '../api/types.js';

export const StaffContext = createContext<Me | undefined>(undefined);

/** The signed-in person; pages below the staff shell always have one. */
export function useStaff(): Me {
  const staff = useContext(StaffContext);
  if (staff === undefined) throw new Error('useStaff is used outside the staff shell.');
  return staff;
}
