/** A text in quotes, with everything escaped that could end it, hide in it, or command a terminal that shows it. */
export function textLiteral(content: string): string {
  const escaped = content
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u2028-\u202e\u2060-\u2069\ufeff]/g,
      character => `\\u{${character.charCodeAt(0).toString(16)}}`,
    );
  return `"${escaped}"`;
}
