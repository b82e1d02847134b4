/** Finds the projects that a command is about, those nested in a folder that was named among them. */
import { CONFIG_NAME } from '../../language/src/config/index.ts';
import {
  type DiscoveredProject,
  discoverProject,
  type Host,
  isInside,
  JobFailure,
  join,
  printedPath,
} from '../host/index.ts';
import { sentences } from './failures.ts';
import { type Target, type TargetFlags, targetsOf } from './targets.ts';

export interface SourceRequest extends TargetFlags {
  readonly paths: readonly string[];
  /** A file whose text comes from elsewhere, and which need not be there. */
  readonly unsaved?: string | undefined;
  /** A folder that is a project itself means that project, and none of those nested in it. */
  readonly one?: boolean;
}

export interface ShownSource {
  readonly source: DiscoveredProject;
  /** Whether a path of the project is among what was asked for. */
  isShown(file: string): boolean;
}

export interface Sources {
  /** In the order of their folders. */
  readonly sources: readonly ShownSource[];
  /** What could not be done, as sentences; the run has then failed, whatever else it found. */
  readonly failures: readonly string[];
}

export async function openSources(host: Host, request: SourceRequest): Promise<Sources> {
  const sources: ShownSource[] = [];
  const failures: string[] = [];
  const empty: Target[] = [];
  const extended = new Set<string>();
  const waiting = targetsOf(host, request.paths, request, request.unsaved);
  const seen = new Set(waiting.map(target => target.root));
  for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
    try {
      const source = await discoverProject(host, target.root, target.configFile);
      failures.push(...source.failures);
      for (const { folder } of source.config.packs) {
        extended.add(folder.value);
      }
      const isMeantAlone = request.one === true && (target.configFile ?? request.project) !== undefined;
      const nested = (isMeantAlone ? [] : nestedTargets(source, target)).filter(({ root }) => !seen.has(root));
      for (const one of nested) {
        seen.add(one.root);
      }
      waiting.push(...nested);
      const shown = shownSource(source, target.shown);
      const isEmpty = ![...source.files, ...source.irregular.map(({ path }) => path)].some(shown.isShown);
      if (!isEmpty || request.unsaved !== undefined) {
        sources.push(shown);
      } else if (nested.length === 0) {
        empty.push(target);
      }
    } catch (error) {
      // One project that cannot be read never harms another.
      if (!(error instanceof JobFailure)) {
        throw error;
      }
      failures.push(...sentences(error, host));
    }
  }
  sources.sort((a, b) => (a.source.root < b.source.root ? -1 : 1));
  // A folder that only lends its config to a project has nothing of its own to be checked, unless there is nothing else.
  const lacking = sources.length === 0 ? empty : empty.filter(({ root }) => !extended.has(root));
  return { sources, failures: [...failures, ...lacking.map(target => nothingFound(host, target))] };
}

function shownSource(source: DiscoveredProject, shown: readonly string[] | undefined): ShownSource {
  return {
    source,
    isShown: file => shown === undefined || shown.some(path => isInside(path, join(source.root, file))),
  };
}

function nestedTargets(source: DiscoveredProject, { nestedIn }: Target): Target[] {
  if (nestedIn === undefined) {
    return [];
  }
  return source.nested
    .filter(root => isInside(nestedIn, root))
    .map(root => ({ root, configFile: join(root, CONFIG_NAME), shown: undefined, nestedIn: root }));
}

function nothingFound(host: Host, target: Target): string {
  // With a full stop behind it, `.` would read as the folder above.
  const nameOf = (path: string) => (path === host.cwd ? 'this folder' : printedPath(host, path));
  const where = (target.shown ?? [target.root]).map(nameOf).join(', ');
  const config = target.configFile === undefined ? '' : ` that ${printedPath(host, target.configFile)} chooses`;
  return `There is nothing to do: no .cx file${config} in ${where}.`;
}
