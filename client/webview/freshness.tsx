/** Whether what is shown is what the texts say right now; silent while it is. */
import type { Freshness, Trouble } from '../../language/src/protocol/index.ts';
import { Icon } from './parts/icon.tsx';
import { Source, whereOf } from './parts/source.tsx';
import { plural } from './parts/words.ts';

interface Props {
  readonly freshness: Freshness;
  readonly trouble: Trouble | null;
}

const WORDS: Readonly<Record<Freshness, string>> = {
  live: '',
  'last-good': 'Paused: as it was before the error',
  incomplete: 'May be incomplete',
};

export function FreshnessBadge({ freshness, trouble }: Props) {
  return (
    <div class="freshness" role="status">
      {freshness === 'live' || trouble === null ? null : (
        <Source place={trouble.place} label={trouble.message} class="freshness-badge">
          <Icon name={freshness === 'last-good' ? 'paused' : 'warning'} />
          <span>
            {WORDS[freshness]} in {whereOf(trouble.place)}
            {trouble.more === 0 ? null : ` and ${plural(trouble.more, 'more file')}`}
          </span>
        </Source>
      )}
    </div>
  );
}
