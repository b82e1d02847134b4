/** The images that a report draws, each once, as the addresses that hold them. */
import { allImagesOf, type FoundImage, type Report } from '../../../language/src/views/index.ts';
import { type Host, IMAGE_LIMITS, readImage } from '../../host/index.ts';

/** What is too large, or is no image, is left out, and tells why. */
export function reportImages({ views }: Report, host: Host, root: string): FoundImage[] {
  let left = IMAGE_LIMITS.all;
  return allImagesOf(views).map(path => {
    const image = readImage(host, root, path, left);
    if ('why' in image) {
      return { path, address: null, why: image.why };
    }
    left -= image.bytes.length;
    const base64 = Buffer.from(image.bytes).toString('base64');
    return { path, address: `data:${image.type};base64,${base64}`, why: null };
  });
}
