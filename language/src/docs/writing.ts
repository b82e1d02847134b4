/** How a page writes what it did not make up itself: as it is for a terminal, escaped for whoever reads Markdown. */
export interface PageWriting {
  /** A title, a reason, a message. */
  text(text: string): string;
  /** What stands in a block of code, as in a programme. */
  code(text: string): string;
}

/** Of pages whose texts are the product's own, and of those that a printer escapes line by line. */
export const AS_IT_IS: PageWriting = { text: text => text, code: text => text };
