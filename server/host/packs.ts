/**
 * Opens what `extends` names: folders of the repository, and packages that are installed. Both are read as data; nothing
 * of a package runs, and nothing outside of the repository is read.
 */
import { CONFIG_NAME, extendsKind, type OpenPack, type Pack } from '../../language/src/config/index.ts';
import { readConfigText } from './config-file.ts';
import { JobFailure } from './failure.ts';
import type { Host } from './host.ts';
import { dirname, isInside, join } from './paths.ts';

const TAKES_FOLDERS = `\`extends\` takes folders that hold a ${CONFIG_NAME} or .cx files: name the folder alone, as in \`./norms\`.`;

export function packOpener(host: Host, projectRoot: string): OpenPack {
  const border = repositoryOf(host, projectRoot) ?? projectRoot;
  return (name, from) => {
    const folder =
      extendsKind(name) === 'folder' ? host.realPath(join(from, name)) : installedPackage(host, name, from, border);
    if (folder === undefined) {
      return extendsKind(name) === 'folder'
        ? `There is no such folder. ${TAKES_FOLDERS}`
        : 'There is no such package: install it with your package manager first.';
    }
    if (!isInside(border, folder)) {
      return 'This lies outside of the repository, and is not read.';
    }
    if (host.typeOf(folder) !== 'folder') {
      return `This is a file. ${TAKES_FOLDERS}`;
    }
    return { folder, config: configOf(host, folder) };
  };
}

/** The nearest folder above that holds `.git`. In a linked work tree that is a file. */
export function repositoryOf(host: Host, folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (host.typeOf(join(at, '.git')) !== undefined) {
      return at;
    }
    if (dirname(at) === at) {
      return undefined;
    }
  }
}

function installedPackage(host: Host, name: string, from: string, border: string): string | undefined {
  for (let at = from; isInside(border, at); at = dirname(at)) {
    const found = host.realPath(join(at, 'node_modules', name));
    if (found !== undefined) {
      return found;
    }
    if (dirname(at) === at) {
      return undefined;
    }
  }
  return undefined;
}

function configOf(host: Host, folder: string): Pack['config'] {
  const path = join(folder, CONFIG_NAME);
  if (host.typeOf(path) === undefined) {
    return undefined;
  }
  try {
    return readConfigText(host, path);
  } catch (error) {
    if (error instanceof JobFailure) {
      return { path, problem: error.message };
    }
    throw error;
  }
}
