/** Configs that build on one another → one config. Nothing merges but what `extends` names. */
import { AD_HOC_UP_TO } from '../engine/norms/index.ts';
import type { Config, ConfigOverride, FileGlobs, Origin, RuleSetting, SharedFolder, Sourced } from './config.ts';
import { DEFAULT_INCLUDE, DEFAULT_LIMITS, DEFAULT_WEEKEND, EDITIONS, type Limits, MEBIBYTE } from './defaults.ts';
import type { Preset } from './extends.ts';
import { compileGlob, type Glob } from './glob.ts';
import type { JsonPath } from './jsonc.ts';
import type { ValidConfig } from './validate.ts';

/** What `extends` adds, each folder once, in the order in which it counts: those built upon first, the project's own config last. */
export type Layer =
  | { readonly type: 'preset'; readonly preset: Sourced<Preset> }
  | { readonly type: 'pack'; readonly folder: Sourced<string>; readonly config: ValidConfig | undefined }
  | { readonly type: 'own'; readonly config: ValidConfig };

type Rules = NonNullable<ValidConfig['settings']['rules']>;

const ALL_FILES: FileGlobs = {
  include: DEFAULT_INCLUDE.map(pattern => byDefault(compileGlob(pattern))),
  exclude: [],
};

class Resolver implements Config {
  edition: Sourced<number> = byDefault(EDITIONS[EDITIONS.length - 1]!);
  preset: Sourced<Preset> = byDefault('recommended');
  include = ALL_FILES.include;
  exclude = ALL_FILES.exclude;
  readonly rules = new Map<string, RuleSetting>();
  readonly overrides: ConfigOverride[] = [];
  readonly thresholds = new Map<string, Sourced<number>>();
  adHocUpTo: Sourced<number> = byDefault(AD_HOC_UP_TO);
  weekend: Sourced<readonly string[]> = byDefault(DEFAULT_WEEKEND);
  holidays: Sourced<readonly string[]> = byDefault([]);
  readonly limits = {
    fileBytes: byDefault(DEFAULT_LIMITS.fileBytes),
    projectBytes: byDefault(DEFAULT_LIMITS.projectBytes),
    files: byDefault(DEFAULT_LIMITS.files),
    steps: byDefault(DEFAULT_LIMITS.steps),
    findings: byDefault(DEFAULT_LIMITS.findings),
  };
  readonly packs: SharedFolder[] = [];

  add(layer: Layer): void {
    if (layer.type === 'preset') {
      this.preset = layer.preset;
      return;
    }
    const files = layer.config === undefined ? ALL_FILES : fileGlobs(layer.config);
    // Which files a pack consists of is the pack's own matter.
    if (layer.type === 'pack') {
      this.packs.push({ folder: layer.folder, ...files });
    } else {
      ({ include: this.include, exclude: this.exclude } = files);
    }
    if (layer.config !== undefined) {
      this.#addSettings(layer.config);
    }
  }

  #addSettings(config: ValidConfig): void {
    const { settings } = config;
    const at = <T>(value: T, ...path: JsonPath) => sourced(config, value, path);
    if (settings.edition !== undefined) {
      this.edition = at(settings.edition, 'edition');
    }
    for (const [rule, setting] of rulesAt(settings.rules ?? {}, at, 'rules')) {
      this.rules.set(rule, merged(this.rules.get(rule), setting));
    }
    for (const [index, override] of (settings.overrides ?? []).entries()) {
      this.overrides.push({
        files: globsAt(config, override.files, ['overrides', index, 'files']),
        rules: rulesAt(override.rules, at, 'overrides', index, 'rules'),
      });
    }
    for (const [id, min] of Object.entries(settings.coverage?.thresholds ?? {})) {
      if (min !== undefined) {
        this.thresholds.set(id, at(min, 'coverage', 'thresholds', id));
      }
    }
    const adHocUpTo = settings.maturity?.adHocUpTo;
    if (adHocUpTo !== undefined) {
      this.adHocUpTo = at(adHocUpTo, 'maturity', 'adHocUpTo');
    }
    const { weekend, holidays } = settings.calendar ?? {};
    if (weekend !== undefined) {
      this.weekend = at(weekend, 'calendar', 'weekend');
    }
    if (holidays !== undefined) {
      this.holidays = at(holidays, 'calendar', 'holidays');
    }
    const { file, project, files, steps, findings } = settings.limits ?? {};
    if (file !== undefined) {
      this.#lower('fileBytes', at(file * MEBIBYTE, 'limits', 'file'));
    }
    if (project !== undefined) {
      this.#lower('projectBytes', at(project * MEBIBYTE, 'limits', 'project'));
    }
    if (files !== undefined) {
      this.#lower('files', at(files, 'limits', 'files'));
    }
    if (steps !== undefined) {
      this.#lower('steps', at(steps, 'limits', 'steps'));
    }
    if (findings !== undefined) {
      this.#lower('findings', at(findings, 'limits', 'findings'));
    }
  }

  #lower(limit: keyof Limits, to: Sourced<number>): void {
    if (to.value < this.limits[limit].value) {
      this.limits[limit] = to;
    }
  }
}

export function resolveConfig(layers: readonly Layer[]): Config {
  const resolver = new Resolver();
  for (const layer of layers) {
    resolver.add(layer);
  }
  return resolver;
}

export const DEFAULT_CONFIG: Config = resolveConfig([]);

function fileGlobs(config: ValidConfig): FileGlobs {
  const { include, exclude } = config.settings;
  return {
    include: include === undefined ? ALL_FILES.include : globsAt(config, include, ['include']),
    exclude: exclude === undefined ? ALL_FILES.exclude : globsAt(config, exclude, ['exclude']),
  };
}

function globsAt(config: ValidConfig, patterns: readonly string[], path: JsonPath): Sourced<Glob>[] {
  return patterns.map((pattern, index) => sourced(config, compileGlob(pattern), [...path, index]));
}

function sourced<T>({ source, document }: ValidConfig, value: T, path: JsonPath): Sourced<T> {
  return { value, origin: { source, span: document.valueSpan(path) } };
}

function byDefault<T>(value: T): Sourced<T> {
  const origin: Origin = 'default';
  return { value, origin };
}

function rulesAt(
  rules: Rules,
  at: <T>(value: T, ...path: JsonPath) => Sourced<T>,
  ...path: JsonPath
): Map<string, RuleSetting> {
  return new Map(
    Object.entries(rules).map(([rule, setting]) => {
      if (typeof setting === 'string') {
        return [rule, { severity: at(setting, ...path, rule), options: new Map() }];
      }
      const [severity, options] = setting;
      return [
        rule,
        {
          severity: at(severity, ...path, rule, 0),
          options: new Map(Object.entries(options).map(([key, value]) => [key, at(value, ...path, rule, 1, key)])),
        },
      ];
    }),
  );
}

/** A later severity leaves the options of an earlier one as they are, unless it names them too. */
function merged(before: RuleSetting | undefined, after: RuleSetting): RuleSetting {
  return { severity: after.severity, options: new Map([...(before?.options ?? []), ...after.options]) };
}
