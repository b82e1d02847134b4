/**
 * `cx-ignore` comments that must be looked at: one without a reason, one past its day, one that takes nothing out.
 *
 * They are said under the rules for waivers, since a comment does the same and needs the same care.
 */

import type { Finding } from '../../model/finding.ts';
import { severityOfText } from '../../model/finding.ts';
import type { CxModel, Suppression } from '../../model/model.ts';
import { whoMustAct } from '../../model/read.ts';
import { fingerprintsOf } from './fingerprint.ts';
import type { NormRun } from './norm-run.ts';
import type { NormSettings } from './settings.ts';
import type { Exemptions } from './waivers.ts';

interface Remark {
  readonly rule: 'waiver-reason' | 'waiver-expired' | 'waiver-unused';
  readonly message: string;
}

/** `isActive` tells of a name of a norm whether the norm was judged; undefined where there is no such norm. */
export function suppressionFindings(
  exemptions: Exemptions,
  used: ReadonlySet<string>,
  normRuns: ReadonlyMap<string, NormRun>,
  isActive: (name: string) => boolean | undefined,
  model: CxModel,
  settings: NormSettings,
): Finding[] {
  const findings: Finding[] = [];
  for (const exemption of exemptions.all) {
    if (!('suppression' in exemption.source)) {
      continue;
    }
    const { suppression } = exemption.source;
    const remark = remarkOn(suppression, used.has(exemption.key), isActive, settings.today);
    const normRun = remark && normRuns.get(remark.rule);
    const severity = normRun?.effective.of(suppression.file).severity ?? 'off';
    if (remark === undefined || normRun === undefined || severity === 'off') {
      continue;
    }
    const element = suppression.element === undefined ? undefined : model.element(suppression.element);
    findings.push({
      file: suppression.file,
      span: suppression.span,
      rule: remark.rule,
      norm: normRun.norm.id,
      severity,
      outcome: 'fail',
      message: remark.message,
      element: element?.id,
      kind: element?.kind,
      owner: element && whoMustAct(element),
      ...fingerprintsOf(normRun.norm.id, element ?? suppression.file, namesOf(suppression)),
      help: settings.help?.(remark.rule),
      related: [],
      fixes: [],
      remedy: undefined,
      waivedBy: undefined,
    });
  }
  return findings;
}

function namesOf(suppression: Suppression): string {
  return suppression.rules.map(rule => rule.name).join(', ');
}

function remarkOn(
  suppression: Suppression,
  isUsed: boolean,
  isActive: (name: string) => boolean | undefined,
  today: string,
): Remark | undefined {
  const names = namesOf(suppression);
  if (suppression.reason.trim() === '') {
    return {
      rule: 'waiver-reason',
      message: `This comment ignores nothing: write the reason behind a colon, \`// cx-ignore ${names}: why\``,
    };
  }
  if (suppression.until !== undefined && suppression.until < today) {
    return {
      rule: 'waiver-expired',
      message: `This comment ran out on ${suppression.until} and ignores nothing any more: mend what it ignored, or take it away`,
    };
  }
  if (isUsed) {
    return undefined;
  }
  if (suppression.element === undefined) {
    return { rule: 'waiver-unused', message: 'This comment ignores nothing: no element begins on the next line' };
  }
  const aboutText = suppression.rules.find(({ name }) => severityOfText(name) !== undefined);
  if (aboutText !== undefined) {
    const what = severityOfText(aboutText.name) === 'error' ? 'an error in' : 'a warning about';
    return { rule: 'waiver-unused', message: `\`${aboutText.name}\` is ${what} the text and cannot be ignored` };
  }
  const unknown = suppression.rules.find(({ name }) => isActive(name) === undefined);
  if (unknown !== undefined) {
    return { rule: 'waiver-unused', message: `This comment ignores nothing: there is no rule \`${unknown.name}\`` };
  }
  return suppression.rules.some(({ name }) => isActive(name) === true)
    ? { rule: 'waiver-unused', message: `Nothing is left to ignore here for ${names}: take the comment away` }
    : undefined;
}
