/** Reads the text of a SARIF message (2.1.0, §3.11): links, placeholders, and what is left for people. */

export interface ReadMessage {
  readonly text: string;
  readonly links: readonly string[];
  readonly placeholders: readonly string[];
}

export function readMessage(message: string): ReadMessage {
  const links: string[] = [];
  const placeholders: string[] = [];
  const text = message.replace(
    /\{\{|\}\}|\{(\d+)\}|\\([[\]\\])|\[(?:[^\]\\]|\\.)*\]\([^)]*\)/gs,
    (part, placeholder?: string, escaped?: string) => {
      if (placeholder !== undefined) {
        placeholders.push(part);
      } else if (part.startsWith('[')) {
        links.push(part);
      }
      return escaped ?? (part === '{{' || part === '}}' ? part[0]! : part);
    },
  );
  return { text, links, placeholders };
}
