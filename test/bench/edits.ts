/**
 * Edits single characters of a file in a workspace of so many files, and prints how long each took until the problems of
 * that file were known again: of a file that nobody mentions, and of the hub that everybody does.
 */
import { Project } from '../../language/src/index.ts';
import { HUB, workspace } from './workspace.ts';

const EDITS = 100;

const project = new Project();
for (const { path, text } of workspace(Number(process.argv[2]))) {
  project.setFile(path, text);
}
project.update();

/** Milliseconds of each edit, in order. */
function edit(path: string): number[] {
  const text = project.text(path)!;
  const times = Array.from({ length: EDITS }, (_, index) => {
    const edited = text.replace('"', `"${'x'.repeat(1 + (index % 5))}`);
    const before = process.cpuUsage();
    project.setFile(path, edited);
    project.update();
    project.problems(path);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b);
}

for (const [title, path] of [
  ['a journey', 'area-000/journey-7.cx'],
  ['the hub', HUB],
] as const) {
  const times = edit(path);
  const [median, high] = [times[EDITS / 2]!, times[EDITS * 0.95]!];
  process.stdout.write(`  ${title}: median ${median.toFixed(1)} ms, 95th percentile ${high.toFixed(1)} ms\n`);
}
