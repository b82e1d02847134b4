// Runs programs and tells what they took: processor time of the whole process, which is the same on a busy machine.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const reporter = join(import.meta.dirname, 'report-usage.cjs');

/**
 * CPU in milliseconds, wall in milliseconds, peak memory in MB, and what it printed. `files` bounds open files, `seconds` the
 * processor time: who takes more counts as having taken so much. It may end with one of the statuses.
 */
export function measure(args, { files, heap, seconds, statuses = [0, 1] } = {}) {
  const node = [...(heap === undefined ? [] : [`--max-old-space-size=${heap}`]), '--require', reporter, ...args];
  const limits = [...(files === undefined ? [] : [`-n ${files}`]), ...(seconds === undefined ? [] : [`-t ${seconds}`])];
  const command =
    limits.length === 0
      ? [process.execPath, node]
      : [
          'sh',
          ['-c', `${limits.map(limit => `ulimit ${limit} && `).join('')}exec "$0" "$@"`, process.execPath, ...node],
        ];
  const started = performance.now();
  const { status, signal, stdout, output, error } = spawnSync(...command, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const wall = performance.now() - started;
  if (seconds !== undefined && (signal === 'SIGXCPU' || signal === 'SIGKILL')) {
    return { cpu: seconds * 1000, memory: 0, wall, status, stdout };
  }
  if (error !== undefined || signal !== null || !statuses.includes(status)) {
    throw new Error(`It ended with ${error ?? signal ?? status}: node ${node.join(' ')}`);
  }
  return { ...JSON.parse(output[3]), wall, status, stdout };
}

/** The middle one of several measurements by CPU. */
export function median(measurements) {
  const inOrder = measurements.toSorted((a, b) => a.cpu - b.cpu);
  return inOrder[inOrder.length >> 1];
}

/** The exponent with which `cost` grows with `size`: the slope of both as logarithms, by least squares. */
export function exponent(points) {
  const logs = points.map(({ size, cost }) => [Math.log(size), Math.log(cost)]);
  const mean = index => logs.reduce((sum, log) => sum + log[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0) /
    logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0)
  );
}
