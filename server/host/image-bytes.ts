/** Images as they lie in files: read within limits, and looked at, for a name says nothing of what a file holds. */
import { MEBIBYTE } from '../../language/src/config/index.ts';
import { type ImageType, imageTypeOf } from '../../language/src/model/images.ts';
import { decodeUtf8 } from './decode.ts';
import { type Host, HostError } from './host.ts';
import { resolveInside } from './paths.ts';

/** What a page can hold that people send each other. */
export const IMAGE_LIMITS = { one: 2 * MEBIBYTE, all: 16 * MEBIBYTE } as const;

export interface ImageBytes {
  readonly type: ImageType;
  readonly bytes: Uint8Array;
}

/** Why an image is left out, as the end of a sentence about it. */
export interface LeftOut {
  readonly why: string;
}

/** Reads the image of this path in the project; `left` is how many bytes there is room for. */
export function readImage(host: Host, root: string, path: string, left: number): ImageBytes | LeftOut {
  const type = imageTypeOf(path);
  try {
    const place = resolveInside(host, root, root, path);
    if (type === undefined || 'problem' in place) {
      return { why: 'there is no such file in the project' };
    }
    const bytes = host.read(place.path, Math.min(IMAGE_LIMITS.one, left), root);
    if (!(bytes instanceof Uint8Array)) {
      return { why: bytes.size > IMAGE_LIMITS.one ? TOO_LARGE : NO_ROOM };
    }
    const why = problemOf(bytes, type);
    return why === undefined ? { type, bytes } : { why };
  } catch (error) {
    if (!(error instanceof HostError)) {
      throw error;
    }
    return { why: error.message };
  }
}

const TOO_LARGE = `it has more than ${IMAGE_LIMITS.one / MEBIBYTE} MiB: save it smaller`;
const NO_ROOM = `with it, all images would have more than ${IMAGE_LIMITS.all / MEBIBYTE} MiB: save them smaller`;

const [NO_PNG, NO_JPEG, NO_WEBP, NO_SVG] = ['PNG', 'JPEG', 'WebP', 'SVG'].map(
  type => `it is no ${type}, whatever its name says`,
);

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** Why the bytes are no image of this type that is drawn, by how such files begin; nothing where they are. */
function problemOf(bytes: Uint8Array, type: ImageType): string | undefined {
  switch (type) {
    case 'image/png':
      return begins(bytes, PNG) ? undefined : NO_PNG;
    case 'image/jpeg':
      return begins(bytes, JPEG) ? undefined : NO_JPEG;
    case 'image/webp':
      return begins(bytes, RIFF) && begins(bytes.subarray(8), WEBP) ? undefined : NO_WEBP;
    case 'image/svg+xml':
      return problemOfSvg(bytes);
  }
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** What may stand before the outermost element, and how it ends. */
const PROLOGUE = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!DOCTYPE', '>'],
] as const;

/** The outermost element must be an `svg`; entities may make a short text unfold to any length. */
function problemOfSvg(bytes: Uint8Array): string | undefined {
  const decoded = decodeUtf8(bytes);
  let rest = typeof decoded === 'string' ? decoded.replace(/^\uFEFF/, '').trimStart() : '';
  for (;;) {
    const [open, close] = PROLOGUE.find(([begin]) => rest.startsWith(begin)) ?? [];
    const end = open === undefined ? -1 : rest.indexOf(close, open.length);
    if (open === undefined || end < 0) {
      return /^<svg[\s>/]/.test(rest) ? undefined : NO_SVG;
    }
    if (open === '<!DOCTYPE' && rest.slice(0, end).includes('[')) {
      return 'it declares entities of its own: save it as plain SVG';
    }
    rest = rest.slice(end + close.length).trimStart();
  }
}
