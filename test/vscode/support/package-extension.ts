// Packs the extension as users get it, so that a file missing from the package fails a test here and not at their desk.
import { join } from 'node:path';
import { run } from '../../support/run.ts';

export const repository = join(import.meta.dirname, '..', '..', '..');

/** Writes the `.vsix` of what stands in `dist` into the folder and gives its path. */
export async function packageExtension(folder: string): Promise<string> {
  const vsix = join(folder, 'cx-as-code.vsix');
  await run('npm', ['run', '--silent', 'vsix', '--', '--out', vsix], { cwd: repository });
  return vsix;
}
