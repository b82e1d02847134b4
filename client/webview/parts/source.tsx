/** Something that stands in the text: in the editor a click goes there, in a report it says where that is. */
import type { ComponentChildren } from 'preact';
import type { ViewPlace } from '../../../language/src/protocol/index.ts';
import { useHost } from '../host.ts';

interface Props {
  readonly place: ViewPlace;
  readonly class?: string;
  /** Said before the place, where the content alone would not tell. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

export function Source({ place, class: extra = '', label, children }: Props) {
  const { reveal } = useHost();
  const title = label === undefined ? whereOf(place) : `${label} · ${whereOf(place)}`;
  if (reveal === undefined) {
    return (
      <span class={`source ${extra}`} title={title}>
        {children}
      </span>
    );
  }
  return (
    <button type="button" class={`source ${extra}`} title={title} onClick={() => reveal(place)}>
      {children}
    </button>
  );
}

export function whereOf({ file, line }: ViewPlace): string {
  return `${file}:${line}`;
}
