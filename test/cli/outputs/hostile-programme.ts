/** A programme that holds every hostile text wherever a text may stand, each in a file of that name. */
import type { Tree } from '../support/memory-host.ts';
import { fileName } from './hostile-report.ts';

export function hostileProgramme(texts: readonly string[]): Tree {
  const files = texts.map((text, index) => [`${index}${fileName(text)}.cx`, source(written(text), index)]);
  return { 'cx.config.json': '{}', ...Object.fromEntries(files) };
}

function source(text: string, index: number): string {
  return `role Role${index} ${text} { accounts: ${text}, "user${index}" }
channel Channel${index} ${text} { type: web }
journey Journey${index} ${text} {
  owner: Role${index}
  goal: ${text}
  stage Stage ${text} {
    touchpoint Touch ${text} {
      owner: Role${index}
      channels: Channel${index}
      customer: ${text}
      thinks: ${text}
      notes: ${text}
      pain Pain ${text} { }
    }
  }
}
`;
}

/** In the escapes of the language, by which a text may hold what a file may not. */
export function written(text: string): string {
  return `"${[...text].map(sign => `\\u{${sign.codePointAt(0)!.toString(16)}}`).join('')}"`;
}
