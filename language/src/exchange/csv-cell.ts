/** A text ↔ a cell that no spreadsheet takes for a formula, by an apostrophe in front of what might be one. */

/** No text has them for a reason, and tables are read in terminals too. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/**
 * Where a formula might begin, full-width signs included (OWASP ASVS 1.2.10). A program that expects semicolons or tabs
 * between cells, as Excel does in half of Europe, sees cells begin behind these, and at every line.
 */
const BEGINS = /(?<=^|[;\t\r\n])(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/g;

/** The apostrophes at these places. */
const MARKS = /(?<=^|[;\t\r\n])'(?=[=+\-@＝＋－＠])|^'(?=[\t\r\n])/g;

export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}

/** Quoted by RFC 4180. */
export function csvCell(content: string): string {
  const safe = withoutControls(content).replace(BEGINS, "'");
  return /[",;\t\r\n]/.test(safe) || /^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a cell says, without the apostrophes. */
export function contentOf(cell: string): string {
  return cell.replace(MARKS, '');
}
