/**
 * The door of the config: a light one, since a program that meets no config loads nothing of what reads one.
 */
export { type ConfigChange, configChanges, configSeenFrom, isSameConfig, type UnsaidSeverity } from './changes.ts';
export type {
  Config,
  ConfigOverride,
  FileGlobs,
  OptionValue,
  Origin,
  RuleSetting,
  RuleSeverity,
  SharedFolder,
  Sourced,
} from './config.ts';
export {
  CONFIG_NAME,
  DEFAULT_LIMITS,
  EDITIONS,
  type Limits,
  MEBIBYTE,
  type ReadLimits,
  WEEKDAYS,
} from './defaults.ts';
export { extendsKind, type Preset } from './extends.ts';
export { compileGlob, type Glob, globFault } from './glob.ts';
export { EXTENDS_LIMITS, type LoadedConfig, loadConfig, type OpenPack, type Pack } from './load.ts';
export type { ConfigDiagnostic, ConfigPlace, ConfigText } from './problem.ts';
export { DEFAULT_CONFIG } from './resolve.ts';
export { normElements, ruleFault, unknownRules } from './rule-names.ts';
