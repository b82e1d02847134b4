/** The one way for untrusted text into XML 1.0, as content and in quotes. */

/** All that XML 1.0 does not know, not even as a reference; with them go the controls that it knows and nobody can see. */
const UNFIT = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader of an attribute takes these for blanks where they stand as they are.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

export function escapeXml(text: string): string {
  return text.replace(UNFIT, '').replace(/[&<>"'\t\n\r]/g, sign => REFERENCES[sign]!);
}
