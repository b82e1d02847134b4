/** Who must review a change of each file: the accounts of the roles that own what stands in it. */
import { type CxModel, type Element, visibleElements } from '../model/model.ts';
import { targetOf, valuesOf } from '../model/read.ts';
import { textIn, wordIn } from '../model/values.ts';

/** A CODEOWNERS file (https://docs.github.com/articles/about-code-owners). Files whose owners have no account are named in a comment. */
export function exportCodeowners(model: CxModel, prefix = ''): string {
  const lines = ['# Written by `cx export codeowners` from the owners in the .cx files.'];
  for (const fragment of model.fragments) {
    const accounts = new Set<string>();
    for (const element of visibleElements(fragment.elements)) {
      for (const account of accountsOf(element, model)) {
        accounts.add(account);
      }
    }
    const path = escapePath(`/${prefix}${fragment.file}`);
    lines.push(
      accounts.size > 0 ? `${path} ${[...accounts].sort().join(' ')}` : `# ${path} has no owner with an account`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function accountsOf(element: Element, model: CxModel): string[] {
  const owner = targetOf(element, 'owner');
  const role = owner === undefined ? undefined : model.element(owner);
  return (role === undefined ? [] : valuesOf(role, 'accounts'))
    .map(value => textIn(value) ?? wordIn(value) ?? '')
    .filter(account => /^[\w@./+-]+$/.test(account))
    .map(account => (account.includes('@') ? account : `@${account}`));
}

/** Blanks, `#` and the signs of patterns mean themselves; what no line can show is matched by `?`, which is any one sign. */
function escapePath(path: string): string {
  return path.replace(/([\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}])|[\s#!*?[\]\\]/gu, (sign, unseen?: string) =>
    unseen === undefined ? `\\${sign}` : '?',
  );
}
