/** JSON that may be looked at in a terminal: what is no plain letter in there is written as an escape of JSON. */

const UNSAFE = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

type Replacer = (key: string, value: unknown) => unknown;

export function jsonText(document: unknown, replacer?: Replacer): string {
  const text = JSON.stringify(document, replacer, 2);
  return `${text.replace(UNSAFE, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** For readers that refuse half of a surrogate pair, which JSON can write and Unicode cannot. */
export function portableJson(document: unknown): string {
  return jsonText(document, (_key, value) => (typeof value === 'string' ? value.toWellFormed() : value));
}
