/**
 * What a fix says that nobody said. A fix may write what stands there in another way, and may take the likeliest meaning of
 * it; each name, number, date and word that it writes is then one that stands where it writes, or a spelling of it. And it
 * takes away no value: a half of what is written is another fact.
 */
import { KINDS } from '../../language/src/index.ts';
import type { PlacedDiagnostic } from '../../language/src/model/diagnostic.ts';
import type { Edit, Fix } from '../../language/src/model/finding.ts';
import { isAttributeName } from '../../language/src/model/metamodel/index.ts';
import { nearest } from '../../language/src/model/nearest.ts';

/** How the sign of a currency is written as a word. */
const CURRENCIES: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };
/** Words that join values and state none, and how other languages write them. */
const JOINING = new Set(['and', 'or', 'not']);

/** Names, words, and runs of digits. */
export function valuesIn(text: string): string[] {
  const plain = text.replace(/[€$£¥]/g, sign => ` ${CURRENCIES[sign]} `);
  return [...plain.matchAll(/\p{N}+|[\p{L}_][\p{L}\p{M}_]*/gu)].map(([word]) => word.replace(/^0+(?=\p{N})/u, ''));
}

/** What the fix of an error of the text adds, and what it takes away, that is no spelling of the other. */
export function strangeIn(problem: PlacedDiagnostic, fix: Fix, textOf: (file: string) => string): string[] {
  return fix.edits.flatMap(edit => {
    const before = textOf(edit.file).slice(edit.span.start, edit.span.end);
    return sayTheSame(before, edit.newText) || isNoValue(problem, edit, before)
      ? []
      : [
          ...unlike(valuesIn(edit.newText), valuesIn(before)).map(word => `+ ${word}`),
          ...unlike(valuesIn(before), valuesIn(edit.newText)).map(word => `- ${word}`),
        ];
  });
}

/** The same letters and digits, whatever stands between them, or as long a time. */
function sayTheSame(some: string, others: string): boolean {
  const [length, other] = [secondsOf(some), secondsOf(others)];
  return (
    (length !== undefined && length === other) ||
    valuesIn(some).join('').toLowerCase() === valuesIn(others).join('').toLowerCase()
  );
}

/** How long hours, minutes and seconds are together, by the first letters of their units. */
function secondsOf(text: string): number | undefined {
  const pieces = [...text.matchAll(/(\d+(?:\.\d+)?)\s*([hms])[a-z]*/g)];
  const isWhole = text.replace(/(\d+(?:\.\d+)?)\s*([hms])[a-z]*\.?/g, '').trim() === '';
  const units = { h: 3600, m: 60, s: 1 };
  return pieces.length > 0 && isWhole
    ? pieces.reduce((sum, [, number, unit]) => sum + Number(number) * units[unit as 'h'], 0)
    : undefined;
}

function unlike(words: readonly string[], others: readonly string[]): string[] {
  return words.filter(word => !JOINING.has(word) && !others.includes(word) && nearest(word, others).length === 0);
}

/** Words of the language in the places of such words: kinds, attributes, and how a condition is put. */
function isNoValue({ rule, message }: PlacedDiagnostic, { newText }: Edit, before: string): boolean {
  switch (rule) {
    case 'unknown-kind':
      return KINDS.some(({ kind }) => kind === newText);
    case 'unknown-attribute':
      return isAttributeName(newText);
    case 'ambiguous-name':
      return newText.endsWith(`.${before}`);
    case 'owner-resolves':
    case 'unresolved-name':
      // A rename that the programme declares, and the whole of a namespace.
      return message.includes(`it is called \`${newText}\` now`) || newText.startsWith(`${before}.`);
    case 'unknown-word':
      return /^(true|false)$/i.test(before);
    case 'type-error':
      return valuesIn(newText).every(word => message.includes(word)) && /^[\p{L}\s.(=!<>]*$/u.test(before);
    default:
      return false;
  }
}
