/** Images of a programme: files that somebody put beside it, drawn as images and as nothing else. */
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { FoundImage, ImageView } from '../../../language/src/protocol/index.ts';
import { Icon } from './icon.tsx';
import { Source } from './source.tsx';

type Found = ReadonlyMap<string, FoundImage>;

const FoundImages = createContext<Found>(new Map());

export const ImagesProvider = FoundImages.Provider;

export function byPath(images: readonly FoundImage[]): Found {
  return new Map(images.map(image => [image.path, image]));
}

/** `small` is as high as a line: beside a name. */
export function Images({ images, small = false }: { images: readonly ImageView[]; small?: boolean }) {
  return images.length === 0 ? null : (
    <div class={`images ${small ? 'is-small' : ''}`}>
      {images.map((image, index) => (
        <Picture key={`${image.path} ${index}`} image={image} />
      ))}
    </div>
  );
}

/** An element for images never runs what stands in one, whatever its type. */
function Picture({ image: { path, alt, place } }: { image: ImageView }) {
  const found = useContext(FoundImages).get(path);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const address = found?.address ?? null;
  if (address === null || unreadable === address) {
    const why = address === null ? (found?.why ?? 'there is no such file') : 'it cannot be drawn';
    return (
      <Source place={place} label="Image" class="gap">
        <Icon name="image" />
        <span>
          Without the image <bdi>{path}</bdi>: {why}
        </span>
      </Source>
    );
  }
  return (
    <Source place={place} label="Image" class="image">
      <img src={address} alt={alt} loading="lazy" decoding="async" onError={() => setUnreadable(address)} />
    </Source>
  );
}
