/** A short word set apart. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface Props {
  readonly icon?: IconName;
  readonly tone?: 'plain' | 'accent' | 'warning';
  readonly title?: string;
  readonly children: ComponentChildren;
}

export function Pill({ icon, tone = 'plain', title, children }: Props) {
  return (
    <span class={`pill is-${tone}`} title={title}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </span>
  );
}
