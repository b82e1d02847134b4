// Runs a program to its end and gives its output; a failure carries everything the program said.
import { spawn } from 'node:child_process';

export async function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let all = '';
  child.stdout.on('data', chunk => {
    out += chunk;
    all += chunk;
  });
  child.stderr.on('data', chunk => {
    all += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${all}`);
  }
  return out;
}
