/** Paths on the command line → which projects they mean, and which part of each is to be shown. */
import { didYouMean, nearest } from '../../language/src/model/nearest.ts';
import {
  basename,
  configAbove,
  dirname,
  EXTENSION,
  type Host,
  HostError,
  isInside,
  JobFailure,
  join,
  printedPath,
  resolve,
} from '../host/index.ts';

export interface Target {
  /** The project's folder. */
  readonly root: string;
  readonly configFile: string | undefined;
  /** Files and folders whose findings are shown; all of the project when absent. */
  readonly shown: readonly string[] | undefined;
  /** Projects nested in this folder are meant as well. */
  readonly nestedIn: string | undefined;
}

export interface TargetFlags {
  readonly project?: string | undefined;
  readonly config?: string | undefined;
}

/** Several paths of one project are one target. `unsaved` is a file that need not be there yet. */
export function targetsOf(host: Host, paths: readonly string[], flags: TargetFlags, unsaved?: string): Target[] {
  const fixed = fixedProject(host, flags);
  const all = paths.map(path => targetOf(host, existing(host, path), fixed));
  if (unsaved !== undefined) {
    all.push(targetOf(host, fileAt(host, unsaved), fixed));
  }
  if (all.length === 0) {
    all.push(wholeProject(host, fixed));
  }
  const byRoot = new Map<string, Target>();
  for (const target of all) {
    const before = byRoot.get(target.root);
    byRoot.set(target.root, before === undefined ? target : together(before, target));
  }
  return [...byRoot.values()];
}

/** What the flags say, whatever lies where. */
interface FixedProject {
  readonly root?: string;
  readonly configFile?: string;
}

function fixedProject(host: Host, { project, config }: TargetFlags): FixedProject {
  const root = project === undefined ? undefined : existing(host, project);
  if (root !== undefined && host.typeOf(root) !== 'folder') {
    throw new JobFailure(`${printedPath(host, root)} is no folder, and a project is one.`);
  }
  return {
    ...(root === undefined ? {} : { root }),
    ...(config === undefined ? {} : { configFile: existing(host, config) }),
  };
}

function wholeProject(host: Host, fixed: FixedProject): Target {
  const configFile = fixed.configFile ?? configAbove(host, fixed.root ?? host.cwd);
  const root =
    fixed.root ?? (fixed.configFile === undefined && configFile !== undefined ? dirname(configFile) : host.cwd);
  return { root, configFile: ownConfig(fixed, root, configFile), shown: undefined, nestedIn: root };
}

function targetOf(host: Host, path: string, fixed: FixedProject): Target {
  const isFile = host.typeOf(path) !== 'folder';
  if (isFile && !path.endsWith(EXTENSION)) {
    throw new JobFailure(`${printedPath(host, path)} is no ${EXTENSION} file.`);
  }
  const folder = isFile ? dirname(path) : path;
  const configFile = fixed.configFile ?? configAbove(host, fixed.root ?? folder);
  const found = fixed.configFile === undefined && configFile !== undefined ? dirname(configFile) : folder;
  const root = fixed.root ?? found;
  if (!isInside(root, path)) {
    throw new JobFailure(`${printedPath(host, path)} lies outside of the project ${printedPath(host, root)}.`);
  }
  return {
    root,
    configFile: ownConfig(fixed, root, configFile),
    shown: path === root ? undefined : [path],
    nestedIn: isFile ? undefined : path,
  };
}

/** A folder named by `--project` is the project, even where a config stands above it. */
function ownConfig(fixed: FixedProject, root: string, configFile: string | undefined): string | undefined {
  if (fixed.configFile !== undefined || configFile === undefined) {
    return configFile;
  }
  return dirname(configFile) === root ? configFile : undefined;
}

function together(a: Target, b: Target): Target {
  const shown = a.shown === undefined || b.shown === undefined ? undefined : [...a.shown, ...b.shown];
  const nestedIn =
    a.nestedIn === undefined || (b.nestedIn !== undefined && isInside(b.nestedIn, a.nestedIn))
      ? b.nestedIn
      : a.nestedIn;
  return { ...a, shown, nestedIn };
}

/** The path without links: who names a link on the command line means what it leads to. */
export function existing(host: Host, path: string): string {
  const absolute = resolve(host.cwd, path);
  const real = host.realPath(absolute);
  if (real !== undefined) {
    return real;
  }
  throw new JobFailure(`There is no file or folder \`${path}\`.${didYouMean(neighbours(host, absolute))}`);
}

/** Where a file stands, or would: its folder must be there. */
function fileAt(host: Host, path: string): string {
  const absolute = resolve(host.cwd, path);
  const place = host.realPath(absolute) ?? join(existing(host, dirname(absolute)), basename(absolute));
  if (host.typeOf(place) === 'folder') {
    throw new JobFailure(`${printedPath(host, place)} is a folder, and no file.`);
  }
  return place;
}

function neighbours(host: Host, path: string): string[] {
  const folder = dirname(path);
  try {
    const names = host.list(folder).map(entry => printedPath(host, join(folder, entry.name)));
    return nearest(printedPath(host, path), names).slice(0, 1);
  } catch (error) {
    if (error instanceof HostError) {
      return [];
    }
    throw error;
  }
}
