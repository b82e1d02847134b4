/**
 * Texts of any size that are one piece again and again, on one line, on many, and where a list or a condition goes on: what
 * never closes, what closes nothing, what is almost something else, and characters that nobody expects.
 */

/** Signs, alone and doubled. */
const SIGNS = [
  ...['/* ', '/** x */ ', '/**', '*/ ', '//', '// ', '<!--', '# ', '--', '-- ', '- ', '-', '* ', '+'],
  ...['"\\', '"', '" ', '"a ', '""', '"""', '"""\\', '`', '` '],
  ...["'", "' ", "'a ", '‘', '“', '„a” ', '«'],
  ...['} ', '{ ', '{}', '[', '] ', '(', ') ', '()'],
  ...[': ', ':', ', ', ',', '; ', ';', '. ', '.', 'a.', '..', '@', '@1 '],
  ...['$ ', '$', '$a', '€', '$5 ', '! ', '!=', '= ', '=> ', '&& ', '<', '> ', '%', '?', '|', '~', '^', '\\'],
];

/** Characters of other scripts and of none, and halves of them. */
const CHARACTERS = [
  ...[
    ' ',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\u3000',
    '\u200b',
    '\u200d',
    '\u202e',
    '\ufeff',
    '\0',
  ],
  ...['\u0301', 'e\u0301', 'א ', '乗', '🛶', '🛶 ', '👩‍👩‍👧', '\ud800', '\udc00'],
];

/** Words, numbers and what looks like them. */
const WORDS = [
  ...['a ', 'a b ', 'A, ', '1 ', '1,', '1.', '1-', '5 min ', '1/1/1 ', '2026-11-21 ', 'EUR ', 'EUR 5 '],
  ...[
    'no ',
    'some ',
    'some x in y where ',
    'every x in y : ',
    'not ',
    'a + ',
    'a and ',
    'a = ',
    'a in (',
    'a like a* ',
  ],
  ...['from A ', 'because "x" ', 'by ', 'namespace a ', 'use a '],
];

/** Beginnings of elements and attributes. */
const BEGINNINGS = [
  ...['journey ', 'journey "a" ', 'journey A ', 'journey A { ', 'journey A }\n', 'journey: ', 'journey A: '],
  ...['journay A {} ', 'rule r ', 'fact f { is: ', 'goal ', 'goal: ', 'goal : ', 'goal; ', 'goal "x" ', '"goal": '],
  ...['goal: "x" ', 'owner: A B ', 'respond within: 2d ', 'for t in touchpoints ', 'require: ', 'fix: set owner '],
  ...['message: {t.title} ', 'wait: 90 seconds ', 'personas: A; ', 'duties: ["x", ', '[A, ', '{A, '],
  ...['// cx-ignore ', '// cx-ignore a: ', '//cx-ignore a, '],
];

export const PIECES: readonly string[] = [...SIGNS, ...CHARACTERS, ...WORDS, ...BEGINNINGS];

/** Where a piece is repeated, each with the text of so many of them. */
export const PLACES: Readonly<Record<string, (piece: string, count: number) => string>> = {
  'on one line': (piece, count) => piece.repeat(count),
  'on lines of their own': (piece, count) => `${piece.trimEnd()}\n`.repeat(count),
  'in a list': (piece, count) => `role A {\n  duties: ${piece.repeat(count)}\n}\n`,
  'in a condition': (piece, count) => `rule r {\n  require: ${piece.repeat(count)}\n}\n`,
  'in a block': (piece, count) => `journey J {\n${`  ${piece.trimEnd()}\n`.repeat(count)}}\n`,
};
