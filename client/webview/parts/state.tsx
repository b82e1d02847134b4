/** How one obligation stands, as a drawing and as a word. */
import { Icon, type IconName } from './icon.tsx';
import { STATE_WORDS, type State } from './words.ts';

const ICONS: Readonly<Record<State, IconName>> = {
  met: 'check',
  partial: 'partial',
  stale: 'stale',
  missing: 'missing',
  waived: 'waived',
};

export function StateIcon({ state }: { state: State }) {
  return (
    <span class={`state is-${state}`} title={STATE_WORDS[state]}>
      <Icon name={ICONS[state]} />
      <span class="sr">{STATE_WORDS[state]}: </span>
    </span>
  );
}
