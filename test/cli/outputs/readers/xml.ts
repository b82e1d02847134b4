/** Reads XML that libxml2 has found well-formed and written anew in its canonical form, in which nothing is left to choose. */
import { validateXML } from 'xmllint-wasm';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own, without that of the elements within. */
  readonly text: string;
}

/** In the order of their begins. */
export async function readXml(document: string): Promise<XmlElement[]> {
  const { valid, normalized, rawOutput } = await validateXML({
    xml: { fileName: 'report.xml', contents: document },
    normalization: 'c14n',
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  });
  if (!valid) {
    throw new Error(rawOutput);
  }
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  for (const [, close, name, attributes, text] of normalized.matchAll(
    /<(\/?)([\w-]+)((?: [\w-]+="[^"]*")*)>|([^<]+)/g,
  )) {
    if (text !== undefined) {
      const inside = open.at(-1);
      if (inside !== undefined) {
        inside.text += decoded(text);
      }
    } else if (close === '/') {
      open.pop();
    } else {
      const element = { name: name!, attributes: attributesOf(attributes!), text: '' };
      elements.push(element);
      open.push(element);
    }
  }
  return elements;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, decoded(value!)]),
  );
}

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
