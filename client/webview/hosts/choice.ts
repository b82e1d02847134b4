/** What was chosen before, as far as this version still knows it. */
import type { Tab } from '../../../language/src/protocol/index.ts';
import type { Choice } from '../app.tsx';
import type { Lens } from '../map/lane.ts';

const LENSES: readonly Lens[] = ['customer', 'service', 'steering'];

export function choiceOf(kept: { readonly tab: Tab; readonly lens: string | null } | undefined): Choice {
  return {
    tab: kept?.tab ?? 'map',
    lens: LENSES.find(lens => lens === kept?.lens) ?? null,
  };
}
