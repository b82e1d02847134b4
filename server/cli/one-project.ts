/** The project of a command whose answer is about one of them. */
import type { Limits } from '../../language/src/config/index.ts';
import { JobFailure, printedPath } from '../host/index.ts';
import type { Arguments } from './arguments.ts';
import { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';
import { type CliProject, openWorkspace } from './workspace.ts';

export async function oneProject(
  args: Arguments,
  paths: readonly string[],
  limits: Partial<Limits>,
  terminal: Terminal,
): Promise<{ readonly project: CliProject; readonly failures: readonly string[] }> {
  const progress = new Progress(terminal);
  const request = { paths, project: args.value('project'), config: args.value('config'), limits, one: true };
  const { projects, failures } = await openWorkspace(terminal, request, progress);
  progress.end();
  const [project, ...others] = projects;
  if (project === undefined) {
    throw new JobFailure(failures.join('\n'));
  }
  if (others.length > 0) {
    const roots = projects.map(({ source }) => `  ${printedPath(terminal.host, source.root)}`);
    throw new JobFailure(
      `This needs one project, and there are ${projects.length}; name one of them:\n${roots.join('\n')}`,
    );
  }
  const { emptiness } = project;
  if (emptiness !== undefined) {
    throw new JobFailure(emptiness);
  }
  return { project, failures };
}
