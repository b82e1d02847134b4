/** The one way for untrusted text into XML 1.0, as content and in quotes. */

/** All that XML 1.0 does not know, not even as a reference; with them go the controls that it knows and nobody can see. */
const UNFIT = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * What has a meaning in XML or to a reader of its attributes, which takes a line break for a blank; what a terminal hides
 * or reorders; and what begins a command for whoever prints the document into the log of a workflow.
 */
const BY_REFERENCE = /[&<>"'\t\n\r\u115f\u1160\u2028\u2029\u3164\uffa0]|\p{Cf}|#(?=#\w*\[)/gu;

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

export function escapeXml(text: string): string {
  return text.replace(UNFIT, '').replace(BY_REFERENCE, sign => NAMED[sign] ?? `&#${sign.codePointAt(0)};`);
}
