/**
 * JSON that may be looked at in a terminal or stand in the log of a workflow: what is no plain letter in there, or begins
 * a command, is written as an escape of JSON.
 */

const UNSAFE = /#(?=#\w*\[)|[\u007f-\u009f\u115f\u1160\u2028\u2029\u3164\uffa0]|\p{Cf}/gu;

type Replacer = (key: string, value: unknown) => unknown;

export function jsonText(document: unknown, replacer?: Replacer): string {
  const text = JSON.stringify(document, replacer, 2);
  return `${text.replace(UNSAFE, escaped)}\n`;
}

/** By its UTF-16 units, as JSON counts. */
function escaped(sign: string): string {
  return sign.replace(/[\s\S]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** For readers that refuse half of a surrogate pair, which JSON can write and Unicode cannot. */
export function portableJson(document: unknown): string {
  return jsonText(document, (_key, value) => (typeof value === 'string' ? value.toWellFormed() : value));
}
