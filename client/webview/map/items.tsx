/** What most lanes hold: a list of names, each with a drawing of its kind. */
import type { Named } from '../../../language/src/protocol/index.ts';
import { Icon, type IconName, isIconName } from '../parts/icon.tsx';
import { Source } from '../parts/source.tsx';

interface Props {
  readonly items: readonly Named[];
  /** Drawn for what has no kind, such as a text. */
  readonly icon: IconName;
  /** Said before each, where the lane alone does not tell. */
  readonly label?: string;
}

export function Items({ items, icon, label }: Props) {
  return items.length === 0 ? null : (
    <ul class="items">
      {items.map((item, index) => (
        <li key={`${item.id ?? item.title} ${index}`}>
          <Item item={item} icon={icon} {...(label === undefined ? {} : { label })} />
        </li>
      ))}
    </ul>
  );
}

export function Item({ item, icon, label }: { item: Named; icon: IconName; label?: string }) {
  const known = item.kind === '' || item.id !== null;
  const words = label ?? (item.kind === '' ? undefined : item.kind);
  return (
    <Source
      place={item.place}
      class={`item ${known ? '' : 'is-unknown'}`}
      {...(words === undefined ? {} : { label: words })}
    >
      <Icon name={isIconName(item.kind) ? item.kind : icon} />
      <span>{item.title}</span>
    </Source>
  );
}

/** A place where something should be and is not. */
export function Gap({ place, children }: { place: Named['place']; children: string }) {
  return (
    <Source place={place} label="Missing" class="gap">
      <Icon name="missing" />
      <span>{children}</span>
    </Source>
  );
}
