// The user settings of every test: whatever would make one run differ from the next, or look beyond this machine, is off.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const quiet = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'files.autoSave': 'off',
};

/** Writes the settings where VS Code with this folder of user data reads them. */
export async function writeSettings(userData: string, more: Record<string, unknown> = {}): Promise<void> {
  await mkdir(join(userData, 'User'), { recursive: true });
  await writeFile(join(userData, 'User', 'settings.json'), JSON.stringify({ ...quiet, ...more }));
}
