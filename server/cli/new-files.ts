/** Writes files that are not there yet: all of them or none, none over another, and none through a link. */
import { dirname, type Host, HostError, isInside, JobFailure, type NewFile, printedPath } from '../host/index.ts';
import type { Arguments } from './arguments.ts';
import { colorMode } from './flags.ts';
import { type Printer, printerFor, styled } from './printer.ts';
import type { Terminal } from './terminal.ts';

export function createNew(host: Host, files: readonly NewFile[]): void {
  const taken = files.filter(({ path }) => host.typeOf(path) !== undefined).map(({ path }) => printedPath(host, path));
  if (taken.length > 0) {
    throw new JobFailure(
      `Nothing was written, since ${listed(taken)} ${taken.length > 1 ? 'exist' : 'exists'} already.`,
    );
  }
  const link = files.map(({ path }) => linkAbove(host, path)).find(found => found !== undefined);
  if (link !== undefined) {
    throw new JobFailure(
      `Nothing was written, since ${printedPath(host, link)} is a symbolic link, and files would land elsewhere. Put a folder ` +
        'in its place, or name the folder that it leads to.',
    );
  }
  try {
    host.create(files);
  } catch (error) {
    if (!(error instanceof HostError)) {
      throw error;
    }
    throw new JobFailure(`Nothing was written, since ${printedPath(host, error.path)} cannot be: ${error.message}.`);
  }
}

/** Begins what is said of a job that wrote files. */
export function wroteFiles(files: readonly NewFile[], args: Arguments, terminal: Terminal): Printer {
  const log = printerFor(terminal, terminal.err, colorMode(args));
  for (const { path } of files) {
    log.line('Wrote ', styled(printedPath(terminal.host, path), 'bold'));
  }
  return log;
}

function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(part => part !== '').join(' and ');
}

/** The working directory has no link above it, so that it is enough to look at what a path has not in common with it. */
function linkAbove(host: Host, path: string): string | undefined {
  let link: string | undefined;
  for (let at = dirname(path); !isInside(at, host.cwd); at = dirname(at)) {
    if (host.typeOf(at) === 'link') {
      link = at;
    }
  }
  return link;
}
