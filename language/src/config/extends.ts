/** The names that `extends` may hold: presets, folders of the repository, and packages that are installed. */
import { PRESETS } from '../model/metamodel/index.ts';
import { didYouMean, nearest } from '../model/nearest.ts';

export type Preset = (typeof PRESETS)[number];

const PACKAGE = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

export type ExtendsKind = 'preset' | 'folder' | 'package';

export function extendsKind(name: string): ExtendsKind {
  if (name.startsWith('cx:')) {
    return 'preset';
  }
  return name.startsWith('./') || name.startsWith('../') ? 'folder' : 'package';
}

/** The presets as `extends` names them. */
export const PRESET_NAMES: readonly string[] = PRESETS.map(preset => `cx:${preset}`);

export function presetOf(name: string): Preset | undefined {
  return PRESETS.find(preset => `cx:${preset}` === name);
}

/** Why the name cannot be extended, as a sentence. Whether a folder or package exists is found out later. */
export function extendsFault(name: string): string | undefined {
  if (name.includes('://')) {
    return 'A config never extends an address: install the package, or copy the folder.';
  }
  if (/[\\\u0000-\u001f\u007f]|%2e/i.test(name) || name.startsWith('/') || /^[A-Za-z]:/.test(name)) {
    return 'A folder is written relative to this config, with `/` between its parts, and begins with `./` or `../`.';
  }
  if (name.startsWith('cx:')) {
    return presetOf(name) === undefined
      ? `There is no preset of this name; there are ${PRESET_NAMES.join(', ')}.${didYouMean(nearest(name, PRESET_NAMES))}`
      : undefined;
  }
  if (extendsKind(name) === 'package' && !PACKAGE.test(name)) {
    return 'This is no preset (`cx:…`), no folder (`./…`) and no name of a package.';
  }
  return undefined;
}
