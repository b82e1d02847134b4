/**
 * Findings: what is wrong, where, and who must act. Every view of a programme is an aggregation of these.
 */
import type { Span } from './values.ts';

export type Severity = 'error' | 'warning' | 'info';

export type Outcome = 'fail' | 'pass' | 'waived' | 'baselined';

/** One of the errors on the text itself, which cannot be tuned or waived. */
export const TEXT_ERRORS = [
  'syntax',
  'unknown-kind',
  'unknown-attribute',
  'unknown-word',
  'wrong-value',
  'repeated-attribute',
  'duplicate-name',
  'owner-resolves',
  'unresolved-name',
  'ambiguous-name',
  'wrong-kind',
  'out-of-range',
  'impossible-date',
  'contradictory-dates',
  'kpi-unit-range',
  'kpi-direction',
  'dependency-cycle',
  'no-such-version',
  'type-error',
  'not-utf8',
  'too-large',
  'too-deep',
] as const;

export type TextError = (typeof TEXT_ERRORS)[number];

/** What is no error of the text, and deceives whoever reads it. It cannot be tuned either. */
export const TEXT_WARNINGS = ['confusable-name', 'hidden-direction'] as const;

export type TextRule = TextError | (typeof TEXT_WARNINGS)[number];

/** How bad a finding of the text is; nothing where the name is that of another rule. */
export function severityOfText(rule: string): 'error' | 'warning' | undefined {
  if ((TEXT_ERRORS as readonly string[]).includes(rule)) {
    return 'error';
  }
  return (TEXT_WARNINGS as readonly string[]).includes(rule) ? 'warning' : undefined;
}

/** What a change makes of the rules that it is judged by; like an error of the text it cannot be tuned or waived. */
export const POLICY_CHANGED = 'policy-changed';

export interface Place {
  readonly file: string;
  readonly span: Span;
}

export interface RelatedPlace extends Place {
  readonly message: string;
  /** Identity of the element whose name stands there: the place follows it when its file is edited. */
  readonly element?: string;
}

/** A replacement of a piece of one text. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The same in a file of the project. */
export interface Edit extends TextEdit, Place {}

export interface Fix<E extends TextEdit = Edit> {
  readonly title: string;
  /** The text can mean nothing else. Any other fix takes the likeliest meaning of what is written; none makes up a fact. */
  readonly safe: boolean;
  /** One of several that are as likely: a person has to say which. */
  readonly isChoice?: boolean;
  readonly edits: readonly E[];
}

/** A judgement of one norm on one element that did not hold, or what a check on the text found. */
export interface Finding extends Place {
  /** The norm's name as people write it in a config: `moment-unmeasured`, `AnswerFast`. */
  readonly rule: string;
  /** The norm's identity; a text error has none. */
  readonly norm: string | undefined;
  readonly severity: Severity;
  readonly outcome: Exclude<Outcome, 'pass'>;
  readonly message: string;
  /**
   * Whether it is only silence that keeps the norm from holding: what it asks for is not written, and nothing that is
   * written speaks against it. Set on each finding of a norm; a finding of the text has none.
   */
  readonly unwritten?: boolean;
  /** Identity of the element it is about. */
  readonly element: string | undefined;
  readonly kind: string | undefined;
  /** Who must act: the identity of the owner of the element, else of its nearest container's. */
  readonly owner: string | undefined;
  /** Sixteen hexadecimal digits that stay the same wherever the text moves. */
  readonly fingerprint: string;
  /** The same by the names of today, where a declared rename makes it another: it stays when the `formerly` is tidied away. */
  readonly currentFingerprint?: string;
  /** Address of the page that explains the rule. */
  readonly help: string | undefined;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** What the rule says puts it right: `add kpis`. Only who sees the text can turn it into edits. */
  readonly remedy: { readonly action: string; readonly attribute: string } | undefined;
  /** The waiver, or the comment, that took it out; absent unless the outcome is `waived`. */
  readonly waivedBy: string | undefined;
}

const LONGEST_MESSAGE = 500;

/** A message as people get it: a title or text that it quotes may be of any length, and it is to be read at a glance. */
export function readable(message: string, longest = LONGEST_MESSAGE): string {
  return message.length <= longest ? message : `${[...message.slice(0, longest)].slice(0, -1).join('')}…`;
}
