/** A resolved config and the flags of a run → what the norms want to know. */
import type { Config } from '../../config/index.ts';
import { normSettingsOf } from '../../config/norm-settings.ts';
import type { Baseline, Budget, NormSettings } from '../norms/index.ts';

export interface RunSettings extends Omit<NormSettings, 'measures' | 'checks' | 'levels'> {
  /** What was accepted before. It sets findings aside; nothing that it accepts counts as met. */
  readonly baseline?: Baseline;
  /** Whether the project has a file of this path; without it, nothing is said of images that are missing. */
  readonly hasFile?: (path: string) => boolean;
}

/** What does not change from one version to the next: of each an evaluator is told the day. */
export type LastingSettings = Omit<RunSettings, 'today'>;

/** What a run adds to the config: the day, and what its flags say. */
export type RunOptions = Omit<
  RunSettings,
  'calendar' | 'preset' | 'presetInEdition' | 'rules' | 'overrides' | 'budget' | 'adHocUpTo'
> & {
  /** Goes before what the config says. */
  readonly budget?: Partial<Budget>;
};

export function settingsOf(config: Config, run: RunOptions): RunSettings {
  const settings = normSettingsOf(config);
  return { ...settings, ...run, budget: { ...settings.budget!, ...run.budget } };
}
