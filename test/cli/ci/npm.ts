/**
 * Stands for `npm install` where there is no network. It asks the real npm what the same flags in the same folder amount to,
 * and has the package only for who comes to the public registry, with scripts switched off, for this exact version.
 */
import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { installInto } from './package.ts';

const [command, ...words] = process.argv.slice(2);
const flags = words.filter(word => word.startsWith('-'));
const specs = words.filter(word => !word.startsWith('-'));

const [, ...others] = process.env['PATH']!.split(delimiter);
const { stdout } = spawnSync('npm', ['config', 'list', '--json', ...flags], {
  encoding: 'utf8',
  env: { ...process.env, PATH: others.join(delimiter) },
});
const config = JSON.parse(stdout) as Readonly<Record<string, unknown>>;

function insist(what: string, is: unknown, ought: unknown): void {
  if (JSON.stringify(is) === JSON.stringify(ought)) {
    return;
  }
  console.error(`npm: ${what} is ${JSON.stringify(is)} and ought to be ${JSON.stringify(ought)}`);
  process.exit(1);
}

insist('the command', command, 'install');
insist('the list of packages', specs, [`${manifest.name}@${manifest.version}`]);
insist('the registry', config['registry'], 'https://registry.npmjs.org/');
insist('ignore-scripts', config['ignore-scripts'], true);
insist('the folder of the install', config['prefix'], process.cwd());
installInto(process.cwd());
console.log('added 1 package');
