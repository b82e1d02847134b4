/**
 * Reads a config and all that it extends. The room is pure: whoever calls it opens folders and packages, and decides how
 * far a name may reach.
 *
 * Each folder is read once, however many ways lead to it. Its settings count where it is named last: they go over those of
 * all that was named before, as if it stood at that place alone.
 */
import type { Config } from './config.ts';
import { extendsKind, presetOf } from './extends.ts';
import type { ConfigDiagnostic, ConfigPlace, ConfigText } from './problem.ts';
import { type Layer, resolveConfig } from './resolve.ts';
import type { ValidConfig } from './validate.ts';

/** A folder of shared norms. */
export interface Pack {
  /** What tells it from every other folder; a config that it extends is looked for from here. */
  readonly folder: string;
  readonly config: ConfigText | UnreadableConfig | undefined;
}

export interface UnreadableConfig {
  readonly path: string;
  /** Why, as a sentence. */
  readonly problem: string;
}

/** Finds what `extends` names, seen from a folder; a text says why it cannot be had. */
export type OpenPack = (name: string, from: string) => Pack | string;

/** `read` holds the paths of the configs that were read, or should have been: when one of them changes, so may the result. */
export type LoadedConfig =
  | { readonly config: Config; readonly read: readonly string[]; readonly problems?: undefined }
  | { readonly problems: readonly ConfigDiagnostic[]; readonly read: readonly string[] };

/** How much is followed of what configs extend, all of them together. No company stacks its norms as high or as wide. */
export const EXTENDS_LIMITS = { depth: 64, names: 1000 } as const;

export async function loadConfig(own: ConfigText, folder: string, open: OpenPack): Promise<LoadedConfig> {
  const { validateConfig } = await import('./validate.ts');
  const loader = new Loader(open, validateConfig);
  const root = loader.load(own, folder, config => ({ type: 'own', config }));
  const { problems, read } = loader;
  return problems.length > 0 ? { problems, read } : { config: resolveConfig(layersOf(root)), read };
}

/** A config, or a folder without one, and what it extends, in the order in which it is written. */
interface Node {
  readonly bases: (Node | Layer)[];
  layer: Layer | undefined;
}

class Loader {
  readonly problems: ConfigDiagnostic[] = [];
  readonly read: string[] = [];
  readonly #open: OpenPack;
  readonly #validate: (source: ConfigText) => ValidConfig | readonly ConfigDiagnostic[];
  /** By folder. One that is still being loaded is on the way to what is looked at. */
  readonly #nodes = new Map<string, Node | 'loading'>();
  #names = 0;
  #depth = 0;

  constructor(open: OpenPack, validate: (source: ConfigText) => ValidConfig | readonly ConfigDiagnostic[]) {
    this.#open = open;
    this.#validate = validate;
  }

  load(source: ConfigText, folder: string, layerOf: (config: ValidConfig) => Layer): Node {
    const node: Node = { bases: [], layer: undefined };
    this.read.push(source.path);
    const config = this.#validate(source);
    if (!('settings' in config)) {
      this.problems.push(...config);
      this.#nodes.set(folder, node);
      return node;
    }
    this.#nodes.set(folder, 'loading');
    this.#depth++;
    for (const [index, name] of (config.settings.extends ?? []).entries()) {
      const place = { source, span: config.document.valueSpan(['extends', index]) };
      if (++this.#names > EXTENDS_LIMITS.names) {
        // The rest of this list, and of those that are still open, would be the same sentence again and again.
        if (this.#names === EXTENDS_LIMITS.names + 1) {
          this.problems.push({ ...place, message: TOO_MANY });
        }
        break;
      }
      const base = this.#named(name, place, folder);
      if (base !== undefined) {
        node.bases.push(base);
      }
    }
    this.#depth--;
    node.layer = layerOf(config);
    this.#nodes.set(folder, node);
    return node;
  }

  #named(name: string, place: ConfigPlace, from: string): Node | Layer | undefined {
    if (extendsKind(name) === 'preset') {
      return { type: 'preset', preset: { value: presetOf(name)!, origin: place } };
    }
    const pack = this.#open(name, from);
    if (typeof pack === 'string') {
      return this.#refuse(place, pack);
    }
    const known = this.#nodes.get(pack.folder);
    if (known === 'loading') {
      return this.#refuse(place, 'This config extends itself, by way of others.');
    }
    if (known !== undefined) {
      return known;
    }
    const folder = { value: pack.folder, origin: place };
    if (pack.config === undefined) {
      const node: Node = { bases: [], layer: { type: 'pack', folder, config: undefined } };
      this.#nodes.set(pack.folder, node);
      return node;
    }
    if ('problem' in pack.config) {
      this.read.push(pack.config.path);
      return this.#refuse(place, pack.config.problem);
    }
    if (this.#depth >= EXTENDS_LIMITS.depth) {
      return this.#refuse(place, TOO_DEEP);
    }
    return this.load(pack.config, pack.folder, config => ({ type: 'pack', folder, config }));
  }

  #refuse(place: ConfigPlace, message: string): undefined {
    this.problems.push({ ...place, message });
  }
}

const TOO_DEEP = `Configs may extend one another ${EXTENDS_LIMITS.depth} deep, and this is one more: name what you need of it directly.`;
const TOO_MANY = `This config and those that it extends name more than ${EXTENDS_LIMITS.names} folders, packages and presets, and no more are followed: name fewer.`;

/**
 * What counts, in the order in which it counts. Written out, what is reached by several ways would stand here several
 * times, and the last time would win: so each is left out but for its last place, which is the first one from behind.
 */
function layersOf(root: Node): Layer[] {
  const fromBehind: Layer[] = [];
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) {
      return;
    }
    seen.add(node);
    if (node.layer !== undefined) {
      fromBehind.push(node.layer);
    }
    for (const base of node.bases.toReversed()) {
      if ('bases' in base) {
        visit(base);
      } else {
        fromBehind.push(base);
      }
    }
  };
  visit(root);
  return fromBehind.reverse();
}
