/** A programme whose change is judged by what HEAD says as well, and what `cx check --new-since HEAD` then finds. */
import type { Repository } from '../support/repository.ts';

/** The settings of a config that switch rules off. */
export const off = (...rules: readonly string[]) => rules.map(rule => `"${rule}": "off"`);
/** A config of these settings of rules, and of more. */
export const config = (rules: readonly string[], more = '') => `{ "rules": { ${rules.join(', ')} }${more} }`;
/** What these programmes do not care for. */
export const QUIET = off('touchpoint-channel', 'touchpoint-single-accountable');
/** The config of HEAD. */
export const CONFIG = config(QUIET);
/** The rule that most of the tests try to get around. */
export const RULE = `rule short "Short" {
  for: t in touchpoints
  require: t.duration <= setting.most
  severity: error
  setting most { default: 1min }
}
`;
/** A touchpoint that the rule catches, unless it is given a shorter duration. */
export const step = (name: string, more = '', duration = '3min') =>
  `touchpoint ${name} "${name}" { status: live  duration: ${duration} ${more} }\n`;
/** What is in HEAD. */
export const OLD = { 'cx.config.json': CONFIG, 'rule.cx': RULE, 'a.cx': step('Pay') };
/** What a change adds, and what is then to be found of it. */
export const NEW = { 'b.cx': step('Ride') };
export const RIDE = ['error short of Ride'];

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly outcome: string;
  readonly element: string | null;
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

/** How a run ended, and what failed in it. */
export interface Outcome {
  readonly code: number;
  /** `error short of Ride`, for every finding that fails, those of the policy left out. */
  readonly fails: readonly string[];
  /** `warning cx.config.json:1 The rule …`, for those of the policy. */
  readonly policy: readonly string[];
}

/** Runs `cx check --new-since HEAD`, with more words of the command line, which begin with a space. */
export async function checkNewSince(repository: Repository, line = '', folder = '.'): Promise<Outcome> {
  const run = await repository.cx(`check --format json --new-since HEAD${line}`, folder);
  const { findings } = JSON.parse(run.out) as { findings: readonly Finding[] };
  const failing = findings.filter(({ outcome }) => outcome === 'fail');
  const isPolicy = ({ rule }: Finding) => rule === 'policy-changed';
  return {
    code: run.code,
    fails: failing.filter(each => !isPolicy(each)).map(each => `${each.severity} ${each.rule} of ${each.element}`),
    policy: failing.filter(isPolicy).map(each => `${each.severity} ${each.file}:${each.line} ${each.message}`),
  };
}
