/** What was chosen before, as far as this version still knows it. */
import type { Choice } from '../app.tsx';
import type { Lens } from '../map/lane.ts';
import { TABS } from '../tabs.tsx';

const LENSES: readonly Lens[] = ['customer', 'service', 'steering'];

export function choiceOf(kept: { readonly tab: string; readonly lens: string | null } | undefined): Choice {
  return {
    tab: TABS.find(tab => tab === kept?.tab) ?? 'map',
    lens: LENSES.find(lens => lens === kept?.lens) ?? null,
  };
}
