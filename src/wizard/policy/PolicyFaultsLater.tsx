import { use, type ComponentProps } from 'react';
import { remembered } from '../remembered.ts';
import type { PolicyFaults } from './PolicyFaults.tsx';

/** Nearly nobody ever sees them. */
const loadFaults = remembered(() => import('./PolicyFaults.tsx'));

/** What is wrong with the host's policies, fetched when it is shown. */
export function PolicyFaultsLater(props: ComponentProps<typeof PolicyFaults>) {
  const { PolicyFaults: Loaded } = use(loadFaults());
  return <Loaded {...props} />;
}
