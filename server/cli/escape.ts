/**
 * The one way for untrusted text to a terminal. Names, texts and paths come from a workspace that nobody vouches for: what
 * could move the cursor, fill the clipboard, reorder letters or hide is shown as its code point instead.
 */

/**
 * What begins a command for whoever runs a workflow, wherever in a line of its log it stands: `##[…]` for GitHub Actions,
 * `##vso[…]` for Azure Pipelines, `##teamcity[…]`.
 */
export const COMMAND_SIGN = /#(?=#\w*\[)/g;

/** Anything that may need a second look; most texts have none of it. */
const SUSPECT =
  /#(?=#\w*\[)|[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]/gu;

const ZERO_WIDTH_NON_JOINER = '\u200c';
const ZERO_WIDTH_JOINER = '\u200d';
const DIRECTION_MARKS = new Set(['\u200e', '\u200f']);
const TAG = /[\u{e0020}-\u{e007f}]/u;
const BLACK_FLAG = '\u{1f3f4}';

/** One line for a terminal; tabs stay, line breaks do not. */
export function escapeForTerminal(text: string): string {
  return text.replace(SUSPECT, (character, index: number) =>
    isOrdinary(character, text, index) ? character : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

/** Some of them are ordinary where they belong: between letters, in emoji, beside a script that is written to the left. */
function isOrdinary(character: string, text: string, index: number): boolean {
  const before = lastCharacter(text.slice(Math.max(0, index - 2), index));
  const after = firstCharacter(text, index + character.length);
  if (character === ZERO_WIDTH_JOINER || character === ZERO_WIDTH_NON_JOINER) {
    return isJoinable(before) && isJoinable(after);
  }
  if (DIRECTION_MARKS.has(character)) {
    return isRightToLeft(before) || isRightToLeft(after);
  }
  // The flags of Scotland, Wales and others are a black flag with letters that cannot be seen.
  return (
    TAG.test(character) && (before === BLACK_FLAG || TAG.test(before)) && text.slice(0, index).includes(BLACK_FLAG)
  );
}

// Classes of Unicode take a while to build, and most runs print nothing that asks for them: so they stand in functions.

function isRightToLeft(character: string): boolean {
  return (
    /\p{L}/u.test(character) &&
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(character)
  );
}

function isJoinable(character: string): boolean {
  return /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u.test(character);
}

function firstCharacter(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? '';
}

/** Texts of several lines, where only one may be printed. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, blanks => (/[\r\n\u2028\u2029]/.test(blanks) ? ' ' : blanks));
}
