/** A project on disk: its config, and which files it consists of. */
import {
  type Config,
  type ConfigDiagnostic,
  DEFAULT_CONFIG,
  type Limits,
  loadConfig,
  type SharedFolder,
} from '../../language/src/config/index.ts';
import { readConfigText } from './config-file.ts';
import { ConfigFailure } from './failure.ts';
import type { Host } from './host.ts';
import { packOpener } from './packs.ts';
import { dirname, join, relativePath } from './paths.ts';
import { type Walk, walk } from './walk.ts';

export interface DiscoveredProject {
  /** The project's folder, absolute. */
  readonly root: string;
  /** Absolute; absent where nobody wrote a config. */
  readonly configFile: string | undefined;
  readonly config: Config;
  /** Absolute paths of the configs that made it: its own, and those that it extends. */
  readonly configsRead: readonly string[];
  /** Paths of the project's own files, relative to the root. */
  readonly files: readonly string[];
  /** Paths of files of shared norms, relative to the root; they may lead out of it by `..`. */
  readonly shared: readonly string[];
  readonly irregular: Walk['irregular'];
  readonly nested: readonly string[];
  readonly failures: readonly string[];
}

/** Throws a `ConfigFailure` where the config cannot be used. */
export async function discoverProject(
  host: Host,
  root: string,
  configFile: string | undefined,
): Promise<DiscoveredProject> {
  const { config, read: configsRead } = await readConfig(host, root, configFile);
  const own = walk(host, root, config);
  const dead = [...deadGlobs(own), ...deadOverrides(config, configFile, own.files)];
  if (dead.length > 0) {
    throw new ConfigFailure(dead, configsRead);
  }
  return sourceOf(host, own, { root, configFile, config, configsRead });
}

type Configured = Pick<DiscoveredProject, 'root' | 'configFile' | 'config' | 'configsRead'>;

/** What a config chooses of another version of its project, where a glob of it may well match nothing. */
export function chosenFiles(host: Host, configured: Configured): DiscoveredProject {
  return sourceOf(host, walk(host, configured.root, configured.config), configured);
}

function sourceOf(host: Host, own: Walk, configured: Configured): DiscoveredProject {
  const { root, configFile, config, configsRead } = configured;
  const shared = config.packs.map(pack => walkPack(host, root, pack));
  // Folders of shared norms may lie in one another, and in the project.
  const ownPaths = new Set([...own.files, ...own.irregular.map(({ path }) => path)]);
  const sharedFiles = new Set(shared.flatMap(pack => pack.files));
  const sharedIrregular = new Map(shared.flatMap(pack => pack.irregular).map(each => [each.path, each]));
  return {
    root,
    configFile,
    config,
    configsRead,
    files: own.files,
    shared: [...sharedFiles].filter(path => !ownPaths.has(path)).sort(),
    irregular: [...own.irregular, ...[...sharedIrregular.values()].filter(({ path }) => !ownPaths.has(path))],
    nested: own.nested,
    failures: [...own.failures, ...shared.flatMap(pack => pack.failures)],
  };
}

/** A folder of shared norms, with its paths as the project knows them. */
function walkPack(host: Host, root: string, pack: SharedFolder): Pick<Walk, 'files' | 'irregular' | 'failures'> {
  const folder = pack.folder.value;
  const { files, irregular, failures } = walk(host, folder, pack);
  const inProject = (path: string) => relativePath(root, join(folder, path));
  return {
    files: files.map(inProject),
    irregular: irregular.map(({ path, type }) => ({ path: inProject(path), type })),
    failures,
  };
}

/** One file without a config: nothing around it is looked at. */
export function loneProject(root: string, file: string): DiscoveredProject {
  const nothing = { shared: [], irregular: [], nested: [], failures: [], configsRead: [] };
  return { root, configFile: undefined, config: DEFAULT_CONFIG, files: [file], ...nothing };
}

/** What a flag says counts; a config only ever lowers what holds by default. */
export function limitsOf(config: Config, flags: Partial<Limits>): Limits {
  const { fileBytes, projectBytes, files, steps, findings } = config.limits;
  return {
    fileBytes: fileBytes.value,
    projectBytes: projectBytes.value,
    files: files.value,
    steps: steps.value,
    findings: findings.value,
    ...flags,
  };
}

async function readConfig(host: Host, root: string, path: string | undefined) {
  if (path === undefined) {
    return { config: DEFAULT_CONFIG, read: [] };
  }
  const loaded = await loadConfig(readConfigText(host, path), dirname(path), packOpener(host, root));
  if (loaded.problems !== undefined) {
    throw new ConfigFailure(loaded.problems, loaded.read);
  }
  return loaded;
}

function deadGlobs(found: Walk): ConfigDiagnostic[] {
  return found.deadGlobs.map(({ pattern, place }) => ({ ...place, message: deadGlob(pattern) }));
}

/** A pack cannot know which files there are, so only the project's own globs must match. */
function deadOverrides(config: Config, configFile: string | undefined, files: readonly string[]): ConfigDiagnostic[] {
  const problems: ConfigDiagnostic[] = [];
  for (const glob of config.overrides.flatMap(override => override.files)) {
    const own = glob.origin !== 'default' && glob.origin.source.path === configFile;
    if (own && !files.some(file => glob.value.matches(file))) {
      problems.push({
        ...(glob.origin as Exclude<typeof glob.origin, 'default'>),
        message: deadGlob(glob.value.pattern),
      });
    }
  }
  return problems;
}

function deadGlob(pattern: string): string {
  const folder = pattern.includes('*') ? '' : ` All files of a folder are \`${pattern.replace(/\/$/, '')}/**\`.`;
  return `The glob \`${pattern}\` matches no file here, or only what another glob excludes already.${folder}`;
}
