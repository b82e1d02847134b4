/** The ways for untrusted text into a SARIF log, whose messages have links and placeholders, and whose places are URIs. */
import { pathToFileURL } from 'node:url';

/** The text of a message (SARIF 2.1.0, §3.11), where brackets would make a link and braces a placeholder. */
export function sarifText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[[\]\\]/g, sign => `\\${sign}`)
    .replace(/[{}]/g, brace => brace + brace);
}

/** A path with `/` as a relative URI: nothing in a name can end it, or be taken for a scheme. */
export function relativeUri(path: string): string {
  return path.split('/').map(encodePart).join('/');
}

export function absoluteUri(path: string): string {
  return pathToFileURL(path.toWellFormed()).href;
}

function encodePart(part: string): string {
  return encodeURIComponent(part.toWellFormed()).replace(
    /[!'()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
