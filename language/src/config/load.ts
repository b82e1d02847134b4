/**
 * Reads a config and all that it extends. The room is pure: whoever calls it opens folders and packages, and decides how
 * far a name may reach.
 */
import type { Config } from './config.ts';
import { extendsKind, presetOf } from './extends.ts';
import type { ConfigProblem, ConfigText } from './problem.ts';
import { type Layer, resolveConfig } from './resolve.ts';
import type { ValidConfig } from './validate.ts';

/** A folder of shared norms. */
export interface Pack {
  /** What tells it from every other folder; a config that it extends is looked for from here. */
  readonly folder: string;
  readonly config: ConfigText | undefined;
}

/** Finds what `extends` names, seen from a folder; a text says why it cannot be had. */
export type OpenPack = (name: string, from: string) => Pack | string;

export type LoadedConfig =
  | { readonly config: Config; readonly problems?: undefined }
  | { readonly problems: readonly ConfigProblem[] };

export async function loadConfig(own: ConfigText, folder: string, open: OpenPack): Promise<LoadedConfig> {
  const { validateConfig } = await import('./validate.ts');
  const layers: Layer[] = [];
  const problems: ConfigProblem[] = [];

  /** `chain` holds the folders on the way here, so that a circle is found and not walked. */
  const add = (source: ConfigText, at: string, chain: readonly string[], finish: (config: ValidConfig) => Layer) => {
    const config = validateConfig(source);
    if ('settings' in config) {
      for (const [index, name] of (config.settings.extends ?? []).entries()) {
        const span = config.document.valueSpan(['extends', index]);
        addNamed(name, { source, span }, at, [...chain, at]);
      }
      layers.push(finish(config));
    } else {
      problems.push(...config);
    }
  };

  const addNamed = (name: string, origin: Omit<ConfigProblem, 'message'>, from: string, chain: readonly string[]) => {
    if (extendsKind(name) === 'preset') {
      layers.push({ type: 'preset', preset: { value: presetOf(name)!, origin } });
      return;
    }
    const pack = open(name, from);
    if (typeof pack === 'string') {
      problems.push({ ...origin, message: pack });
    } else if (chain.includes(pack.folder)) {
      problems.push({ ...origin, message: 'This config extends itself, by way of others.' });
    } else {
      const value = { value: pack.folder, origin };
      if (pack.config === undefined) layers.push({ type: 'pack', folder: value, config: undefined });
      else add(pack.config, pack.folder, chain, config => ({ type: 'pack', folder: value, config }));
    }
  };

  add(own, folder, [], config => ({ type: 'own', config }));
  return problems.length > 0 ? { problems } : { config: resolveConfig(layers) };
}
