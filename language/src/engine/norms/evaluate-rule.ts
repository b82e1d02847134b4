/** A rule on one element: what it requires, and what fails. */

import type { Element } from '../../model/model.ts';
import { titleOf } from '../../model/read.ts';
import type { Run } from '../expressions/index.ts';
import type { CheckFailure } from './builtin-check.ts';
import type { Norm, Requirement } from './norm.ts';
import { isPlace } from './places.ts';
import { isOnlySilence } from './silence.ts';
import { type Failure, MET, type Verdict } from './verdict.ts';

/** The subject is in the first slot of the run. */
export function evaluateRule(norm: Norm, subject: Element, run: Run): Verdict {
  const { requirements } = norm;
  let failed: Requirement[] | undefined;
  for (const requirement of requirements) {
    // What an unresolved reference keeps from being told counts as held: the reference itself was reported.
    if (requirement.holds(run) === false) {
      failed ??= [];
      failed.push(requirement);
    }
  }
  if (failed === undefined) {
    return MET;
  }
  return {
    state: failed.length < requirements.length ? 'partial' : 'missing',
    isObligation: true,
    isUnwritten: isOnlySilence(failed, norm, run),
    failures: [
      {
        message: messageOf(norm, subject, run) + norm.unmet.among(failed),
        place: { attributes: failed[0]!.attributes },
        related: [],
        discriminator: '',
      },
    ],
  };
}

/** What a norm says when nothing else is written. */
export function messageOf(norm: Norm, subject: Element, run: Run): string {
  return norm.message?.(run) ?? `“${run.context.title(subject)}”: ${titleOf(norm.element)}`;
}

/** The verdict of a check in TypeScript; absent where the rule does not apply. */
export function verdictOf(
  found: readonly CheckFailure[] | undefined,
  norm: Norm,
  subject: Element,
  run: Run,
): Verdict | undefined {
  if (found === undefined) {
    return undefined;
  }
  if (found.length === 0) {
    return MET;
  }
  for (const { place, related = [] } of found) {
    for (const { file } of place !== undefined && isPlace(place) ? [place, ...related] : related) {
      run.context.notePlace(file);
    }
  }
  const failures = found.map(
    (failure): Failure => ({
      message: failure.message ?? messageOf(norm, subject, run),
      place: failure.place ?? { attributes: [] },
      related: failure.related ?? [],
      discriminator: failure.discriminator ?? '',
    }),
  );
  return { state: 'missing', isObligation: true, isUnwritten: found.every(each => each.unwritten === true), failures };
}

/** Both together, for a rule that is written and has a check too. */
export function joined(written: Verdict, checked: Verdict | undefined): Verdict {
  if (checked === undefined || checked === MET) {
    return written;
  }
  return written === MET
    ? checked
    : {
        ...written,
        isUnwritten: written.isUnwritten && checked.isUnwritten,
        failures: [...written.failures, ...checked.failures],
      };
}
