/** What `cx.config.json` may say. */

import { configJsonSchema } from '../../../language/src/config/json-schema.ts';
import { ruleEntry } from '../../../language/src/docs/index.ts';
import { LIBRARY_TEXTS, Project } from '../../../language/src/index.ts';

export function configSchema(): object {
  const { model } = new Project();
  const rules = model.library.flatMap(({ elements }) => elements.filter(({ kind }) => kind === 'rule'));
  return configJsonSchema(rules.map(rule => ruleEntry(rule, LIBRARY_TEXTS[rule.file] ?? '', model)));
}
