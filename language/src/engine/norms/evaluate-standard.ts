/**
 * A standard on one element: whether the element claims it, in which version, and whether what it requires holds.
 *
 * A claim and its truth are two things: claimed and not kept, and bound but not claimed, are said in different words.
 */

import { attributesOf } from '../../model/metamodel/index.ts';
import type { Element } from '../../model/model.ts';
import { firstPart, isUnresolved, numberIn } from '../../model/values.ts';
import type { EvaluationContext, Run } from '../expressions/index.ts';
import type { Norm, Requirement } from './norm.ts';
import { isOnlySilence } from './silence.ts';
import { type Failure, MET, type Verdict } from './verdict.ts';

interface Claim {
  /** Absent means the current version. */
  readonly version: number | undefined;
}

/** The claim of the standard among those of the element: of several, the newest. */
function claimOf(subject: Element, standard: string, context: EvaluationContext): Claim | undefined {
  let claim: Claim | undefined;
  for (const value of context.written(subject, 'standards')) {
    if (value.type === 'reference' && value.target === standard) {
      const number = numberIn(firstPart(value, 'version'));
      if (claim === undefined || number === undefined || (claim.version !== undefined && number > claim.version)) {
        claim = { version: number };
      }
    }
  }
  return claim;
}

/** Whether a claim of the element means nothing: its name is not found, or it could not be read. */
function claimsUnknown(subject: Element, context: EvaluationContext): boolean {
  const values = context.attribute(subject, 'standards')?.values;
  return values !== undefined && (values.length === 0 || values.some(isUnresolved));
}

/** Whether elements of the kind can claim standards; what cannot is bound by what the standard requires alone. */
export function canClaim(kind: string): boolean {
  return attributesOf(kind).has('standards');
}

/** `inScope`: whether the standard's selection holds the element, or names nothing at all. */
export function evaluateStandard(norm: Norm, subject: Element, inScope: boolean, run: Run): Verdict | undefined {
  const claim = claimOf(subject, norm.id, run.context);
  if (!inScope) {
    return claim === undefined ? undefined : outside(norm, subject, run);
  }
  const claims = canClaim(subject.kind);
  const { requirements } = norm;
  if (!claims && requirements.length === 0) {
    return undefined;
  }
  if (claims && claim === undefined && claimsUnknown(subject, run.context)) {
    // It may well be this standard that is claimed there; the text error says what is wrong with the claim.
    return { state: 'missing', isObligation: true, isUnwritten: false, failures: [] };
  }
  if (claims && claim === undefined) {
    return failing(
      'missing',
      `“${run.context.title(subject)}” is bound by the standard ${nameOf(norm)} and does not claim it`,
      [],
    );
  }
  if (claim?.version !== undefined && claim.version > norm.version) {
    // Nobody can have looked at a version that does not exist; the text error at the claim says so.
    return { state: 'missing', isObligation: true, isUnwritten: false, failures: [] };
  }
  if (claim?.version !== undefined && claim.version < norm.version) {
    const message = `“${run.context.title(subject)}” claims version ${claim.version} of ${nameOf(norm)}, and version ${norm.version} is in force: look again`;
    return failing('stale', message, ['standards'], norm.id);
  }
  const failed = requirements.filter(requirement => requirement.holds(run) === false);
  if (failed.length === 0) {
    return MET;
  }
  return notKept(norm, subject, failed, claim !== undefined, run);
}

function notKept(norm: Norm, subject: Element, failed: readonly Requirement[], isClaimed: boolean, run: Run): Verdict {
  const state = failed.length < norm.requirements.length ? 'partial' : 'missing';
  const words = isClaimed
    ? `“${run.context.title(subject)}” claims the standard ${nameOf(norm)} and does not keep it`
    : `“${run.context.title(subject)}” does not keep the standard ${nameOf(norm)}`;
  const message =
    norm.message === undefined ? words + norm.unmet.listed(failed) : norm.message(run) + norm.unmet.among(failed);
  const isUnwritten = isOnlySilence(failed, norm, run);
  return { ...failing(state, message, failed[0]!.attributes), isUnwritten };
}

function outside(norm: Norm, subject: Element, run: Run): Verdict {
  const failure: Failure = {
    message: `“${run.context.title(subject)}” claims the standard ${nameOf(norm)}, which does not bind it`,
    place: { attributes: ['standards'], target: norm.id },
    related: [],
    discriminator: 'outside',
    severity: 'info',
  };
  return { state: 'met', isObligation: false, isUnwritten: false, failures: [failure] };
}

function failing(
  state: 'missing' | 'partial' | 'stale',
  message: string,
  attributes: readonly string[],
  target?: string,
): Verdict {
  const place = target === undefined ? { attributes } : { attributes, target };
  const failures = [{ message, place, related: [], discriminator: '' }];
  return { state, isObligation: true, isUnwritten: false, failures };
}

function nameOf(norm: Norm): string {
  return `\`${norm.name}\``;
}
