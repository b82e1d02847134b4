/**
 * Characters that Mermaid reads as syntax, as its entity codes: `#58;` is a colon
 * (https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters).
 */

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  colon: ':',
  semi: ';',
  num: '#',
  comma: ',',
};

export function decodeEntities(title: string): string {
  return title.replace(/#(\d{1,7}|[a-z]{1,8});/g, (entity, code: string) => {
    if (/^\d/.test(code)) {
      return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : entity;
    }
    return NAMED[code] ?? entity;
  });
}

/** One line in which nothing is syntax; in an actor's name a comma would end it. */
export function encodeEntities(title: string, special = /[:;#<>{}%\u0000-\u001f]/g): string {
  return title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(special, character => `#${character.codePointAt(0)};`);
}

export function encodeActor(name: string): string {
  return encodeEntities(name, /[:;#<>{}%,\u0000-\u001f]/g);
}
