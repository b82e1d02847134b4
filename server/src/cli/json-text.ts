/** JSON that may be looked at in a terminal: what is no plain letter in there is written as an escape of JSON. */

const UNSAFE = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

export function jsonText(document: unknown): string {
  const text = JSON.stringify(document, undefined, 2);
  return `${text.replace(UNSAFE, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
