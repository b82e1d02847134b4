/** A repository with a finding that it had before, and with all that a pull request could bring to be checked by itself. */
import { Repository } from '../support/repository.ts';
import { forge } from './package.ts';

const RULE = 'rule short "Short" { for: t in touchpoints  require: t.duration <= 1min  severity: error }\n';
export const CONFIG = '{ "rules": { "touchpoint-channel": "off", "touchpoint-single-accountable": "off" } }\n';

export function step(name: string): string {
  return `touchpoint ${name} { status: live  duration: 3min }\n`;
}

/** What stands on `main`. */
export function repositoryIn(folder = '.'): Repository {
  const repository = new Repository({
    [`${folder}/cx.config.json`]: CONFIG,
    [`${folder}/rule.cx`]: RULE,
    [`${folder}/old.cx`]: step('Old'),
  });
  forge(repository.top);
  repository.commit();
  return repository;
}

/** A change on a branch of its own, checked out as GitHub does it: merged into `main` as that is now. */
export function pullRequest(repository: Repository, tree: Readonly<Record<string, string>>): void {
  repository.git('switch', '-q', '-c', 'change', 'main');
  repository.commit(tree);
  repository.git('switch', '-q', '--detach', 'main');
  repository.git('merge', '-q', '--no-ff', '--no-edit', 'change');
}
