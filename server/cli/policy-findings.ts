/**
 * What a change makes of the policy that it is judged by, as findings of its own: a config that judges less, a baseline
 * that accepts more, a new waiver or `cx-ignore` comment. None of them is wrong; each is for a person to see.
 */
import {
  type ConfigChange,
  configChanges,
  isSameConfig,
  type RuleSeverity,
  type UnsaidSeverity,
} from '../../language/src/config/index.ts';
import {
  addedExemptions,
  BASELINE_NAME,
  type BaselineEntry,
  type EvaluatedVersion,
  Excused,
  fingerprintsOf,
} from '../../language/src/engine/norms/index.ts';
import { type Finding, POLICY_CHANGED, type Severity } from '../../language/src/index.ts';
import { relativePath } from '../host/index.ts';
import type { BaseProject, Governors, WeakerNorm } from './base-policy.ts';
import type { EvaluatedProject } from './evaluate-workspace.ts';

/** Where a policy change stands, and what it says. */
type Change = Pick<Finding, 'file' | 'span' | 'message'> & {
  readonly element?: string;
  readonly severity?: Severity;
  /** What tells it from the others, whatever its wording and place. */
  readonly key: string;
};

const START = { start: 0, end: 0 };

/** `ref` names the base, as the person named it who asked. */
export function policyFindings(
  head: EvaluatedProject,
  governors: Governors,
  sides: readonly EvaluatedVersion[],
  weaker: readonly WeakerNorm[],
  ref: string,
): Finding[] {
  const { main, nested } = governors;
  const changes = [
    ...(main === undefined ? unjudged(head, ref) : changesOfMain(head, main, ref)),
    ...nested.flatMap(base => changesOfNested(head, base, ref)),
    ...weaker.map(norm => changeOfNorm(head, norm, ref)),
    ...(sides.length === 0 ? [] : [...accepted(head, sides, ref), ...exempted(head, sides, ref)]),
  ];
  return changes.map(({ key, severity, element, ...change }) => ({
    ...change,
    rule: POLICY_CHANGED,
    norm: undefined,
    severity: severity ?? 'warning',
    outcome: 'fail',
    element,
    kind: element === undefined ? undefined : head.evaluation.model.element(element)?.kind,
    owner: undefined,
    ...fingerprintsOf(POLICY_CHANGED, element ?? '', key),
    help: undefined,
    related: [],
    fixes: [],
    remedy: undefined,
    waivedBy: undefined,
  }));
}

/** A programme that begins has nothing to be weaker than; yet nobody shall believe that it was compared. */
function unjudged(head: EvaluatedProject, ref: string): Change[] {
  const message = `Nothing in ${ref} says how this programme is judged, so that its own config alone does.`;
  return [{ ...atConfig(head), message, severity: 'info', key: 'unjudged' }];
}

function changesOfMain(head: EvaluatedProject, main: BaseProject, ref: string): Change[] {
  const [before, after] = [main.project.source, head.project.source];
  if (before.root !== after.root) {
    if (isSameConfig(before.config, after.config)) {
      return [];
    }
    const message = `This folder has a config of its own. In ${ref} it is judged by ${configOf(main)}, and so is what is new.`;
    return [{ ...atConfig(head), message, key: 'own config' }];
  }
  const unsaid = { before: unsaidBy(main.side), after: unsaidBy(head.evaluation) };
  return configChanges(before.config, after.config, unsaid).map(change => ({
    ...placeOf(change, head),
    message: `${change.message} What is new is judged by the config of ${ref} as well.`,
    key: change.key,
  }));
}

function changesOfNested(head: EvaluatedProject, base: BaseProject, ref: string): Change[] {
  if (isSameConfig(base.project.source.config, head.project.source.config)) {
    return [];
  }
  const file = configOf(base);
  const message = `${file} is gone. In ${ref} it judges this folder, and still what is new there.`;
  return [{ ...atConfig(head), message, key: `gone ${file}` }];
}

function changeOfNorm(head: EvaluatedProject, { element, now, isBroken }: WeakerNorm, ref: string): Change {
  const name = `The ${element.kind} \`${element.name}\``;
  const message = isBroken
    ? `${name} of ${ref} speaks of something that is gone, so that what is new is not judged by it.`
    : now === undefined
      ? `${name} of ${ref} is gone. What is new is still judged by it.`
      : `${name} lets through what it catches in ${ref}. What is new is judged by both.`;
  const place = now === undefined ? atConfig(head) : { file: now.file, span: now.nameSpan, element: now.id };
  return { ...place, message, key: `norm ${element.id}` };
}

/** As it is printed. */
function configOf({ project }: BaseProject): string {
  const { configFile, root } = project.source;
  return configFile === undefined ? 'what holds by default' : project.printed(relativePath(root, configFile));
}

/** A norm that is judged has a column, with the severity that it gives itself. */
function unsaidBy({ table }: Pick<EvaluatedVersion, 'table'>): UnsaidSeverity {
  const severities = new Map<string, RuleSeverity>();
  for (const { norm } of table.columns) {
    severities.set(norm.name, norm.severity).set(norm.id, norm.severity);
  }
  return rule => severities.get(rule) ?? 'off';
}

function placeOf({ origin }: ConfigChange, head: EvaluatedProject): Pick<Change, 'file' | 'span'> {
  if (origin === 'default') {
    return atConfig(head);
  }
  const { source, span } = origin;
  const file = relativePath(head.project.source.root, source.path);
  head.project.showText(file, source.text);
  return { file, span };
}

/** At the start of the config; of the first file, where nobody wrote a config. */
function atConfig({ project: { source, engine } }: EvaluatedProject): Pick<Change, 'file' | 'span'> {
  const { configFile, root } = source;
  return { file: configFile === undefined ? (engine.files()[0] ?? '') : relativePath(root, configFile), span: START };
}

/** Entries that no baseline of the base has, by whatever name of their element. */
function accepted(
  { project, evaluation }: EvaluatedProject,
  sides: readonly EvaluatedVersion[],
  ref: string,
): Change[] {
  const { baseline } = project;
  if (baseline === undefined) {
    return [];
  }
  const fingerprints = new Set(sides.flatMap(side => side.baseline?.entries.map(entry => entry.fingerprint) ?? []));
  const known = new Set<BaselineEntry | undefined>(
    evaluation.findings.flatMap(finding =>
      sides.some(side => side.baseline?.entryOf(finding) !== undefined) ? [baseline.entryOf(finding)] : [],
    ),
  );
  const { length } = baseline.entries.filter(entry => !known.has(entry) && !fingerprints.has(entry.fingerprint));
  if (length === 0) {
    return [];
  }
  const what = length === 1 ? 'one finding' : `${length} findings`;
  const message = `The baseline accepts ${what} that it does not accept in ${ref}.`;
  return [{ file: BASELINE_NAME, span: START, message, key: 'baseline' }];
}

function exempted({ evaluation }: EvaluatedProject, sides: readonly EvaluatedVersion[], ref: string): Change[] {
  const before = new Excused(sides.map(({ model }) => model));
  return addedExemptions(evaluation.model, before).map(({ file, span, element, type, norms }) => ({
    file,
    span,
    element,
    message:
      type === 'comment'
        ? `This comment ignores ${norms.join(', ')}, which nothing in ${ref} does: look whether its reason holds. By a rule of ${ref} what is new fails all the same.`
        : `This waives ${norms.join(', ')} further than anything in ${ref}: look whether who is named has approved it.`,
    key: `${type} ${norms.join(', ')}`,
  }));
}
