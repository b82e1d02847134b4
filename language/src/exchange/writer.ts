/** Writes .cx text line by line; every text that comes from outside goes through `text`. */
import { textLiteral as text } from '../model/text-literal.ts';

export { text };

export class CxWriter {
  readonly #lines: string[] = [];
  #depth = 0;

  /** `kind Name "Title" {` … `}`; a block without content stays a single line. */
  element(kind: string, name: string, title: string | undefined, content?: () => void): void {
    const head = `${kind} ${name}${title === undefined ? '' : ` ${text(title)}`}`;
    const at = this.#lines.length;
    this.#line(`${head} {`);
    this.#depth++;
    content?.();
    this.#depth--;
    if (this.#lines.length === at + 1) {
      this.#lines.pop();
      this.#line(head);
    } else {
      this.#line('}');
    }
  }

  /** `values` are already written: names, numbers, or texts from `text`. */
  attribute(name: string, values: readonly string[]): void {
    if (values.length > 0) {
      this.#line(`${name}: ${values.join(', ')}`);
    }
  }

  blank(): void {
    if (this.#lines.length > 0 && this.#lines[this.#lines.length - 1] !== '') {
      this.#lines.push('');
    }
  }

  #line(content: string): void {
    this.#lines.push(`${'  '.repeat(this.#depth)}${content}`);
  }

  toString(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }
}
