// `npm run bench`: how fast the programs are on made-up workspaces, compared within one run on the machine at hand.
//
//   --in-process   measures the language alone, without the command line and without norms, phase by phase
//   --profile      prints where the time of the 100,000 lines goes
//   --quick        leaves out the 10,000 files and the large files
//   --typing       measures only how long an editor waits after a keystroke in 110,000 lines, and how the server grows
//   --data         measures only large data files: time and memory as their rows grow
//   --trend        measures only the past: a hundred revisions of 10,000 lines against one check of them
//   --shapes       measures hard texts of the largest size instead, and fails where one takes long; a word behind it
//                  chooses those whose titles have it
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dataFiles } from './data-files.mjs';
import { hardShapes } from './hard-shapes.mjs';
import { history } from './history.mjs';
import { exponent, measure, median } from './measure.mjs';
import { hotSpots } from './profile.mjs';
import { workspace } from './workspace.ts';

const repository = join(import.meta.dirname, '..', '..');
const flags = new Set(process.argv.slice(2));
const inProcess = flags.has('--in-process') || !existsSync(join(repository, 'dist', 'cx.cjs'));
const folder = mkdtempSync(join(tmpdir(), 'cx-bench-'));

/** All rules on. */
const CONFIG = { path: 'cx.config.json', text: '{ "edition": 2026, "extends": ["cx:strict"] }\n' };
const LARGE = ['--max-file-size', '32', '--max-project-size', '128'];
const program = inProcess
  ? path => [join(import.meta.dirname, 'in-process.ts'), path]
  : path => [join(repository, 'dist', 'cx.cjs'), 'check', path, '--format', 'compact', ...LARGE];

try {
  if (flags.has('--shapes')) {
    const only = process.argv.slice(2).find(word => !word.startsWith('--'));
    const cx = join(repository, 'dist', 'cx.cjs');
    process.exitCode = hardShapes(folder, cx, oneText(5_000_000), only && new RegExp(only, 'u')) ? 0 : 1;
  } else if (flags.has('--data')) {
    dataFiles(folder, program);
  } else if (flags.has('--trend')) {
    const path = join(folder, 'past');
    const files = [CONFIG, ...workspace(history.files)];
    write(path, files);
    history(path, files, join(repository, 'dist', 'cx.cjs'));
  } else if (flags.has('--typing')) {
    write(join(folder, '1000'), [CONFIG, ...workspace(1000)]);
    typing();
  } else {
    all();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function all() {
  console.log(
    `${inProcess ? 'The language alone, text errors only' : '`cx check` at strict'}; Node ${process.version}\n`,
  );
  if (!inProcess) {
    start();
  }
  const hundred = batch('100,000 lines', 1000, 3);
  if (!inProcess) {
    dearestRule();
  }
  if (!flags.has('--quick')) {
    const million = batch('1.1 million lines', 10_000, 1, { files: 1024, heap: 4096 });
    console.log(`  growth from the one to the other: exponent ${exponent([hundred, million]).toFixed(2)}\n`);
    oneFile();
  }
  edits();
  questions();
  if (!inProcess) {
    typing();
  }
  shapes();
  if (flags.has('--profile')) {
    profile();
  }
}

/** One small file against a Node that does nothing, by turns, so that both meet the same machine. */
function start() {
  const small = join(repository, 'examples', 'quickstart');
  const runs = { nothing: [], check: [] };
  for (let round = 0; round < 15; round++) {
    runs.nothing.push(measure(['-e', '0']));
    runs.check.push(measure(program(small)));
  }
  const [nothing, check] = [median(runs.nothing), median(runs.check)];
  const wall = key => runs[key].map(run => run.wall).toSorted((a, b) => a - b)[7];
  console.log(
    `One small file: ${ms(check.cpu)} CPU, node -e 0: ${ms(nothing.cpu)}: ratio ${(check.cpu / nothing.cpu).toFixed(1)}`,
  );
  console.log(
    `  wall ${ms(wall('check'))} against ${ms(wall('nothing'))}: ratio ${(wall('check') / wall('nothing')).toFixed(1)}\n`,
  );
}

function batch(title, files, tries, options) {
  const path = join(folder, String(files));
  const { lines, bytes } = write(path, [CONFIG, ...workspace(files)]);
  const runs = Array.from({ length: tries }, () => measure(program(path), options));
  const best = median(runs);
  console.log(`${title}: ${lines} lines in ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  console.log(`  ${ms(best.cpu)} CPU: ${Math.round(lines / (best.cpu / 1000))} lines per CPU second`);
  console.log(`  peak memory ${Math.round(best.memory)} MB, wall ${ms(best.wall)}, ${found(best)}\n`);
  return { size: lines, cost: best.cpu };
}

/** The rule that takes most of the time that all rules take, by the middle of several runs: the collector hits any of them. */
function dearestRule() {
  const shares = new Map();
  for (let round = 0; round < 5; round++) {
    const { stderr } = spawnSync(process.execPath, [...program(join(folder, '1000')), '--profile-rules'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    for (const [, share, rule] of stderr.matchAll(/^ *[\d.]+ +([\d.]+)% +\d+ {2}(\S+)$/gm)) {
      shares.set(
        rule,
        [...(shares.get(rule) ?? []), Number(share)].toSorted((a, b) => a - b),
      );
    }
  }
  const middle = ([, each]) => each[each.length >> 1];
  const [rule, each] = [...shares].toSorted((a, b) => middle(b) - middle(a))[0];
  console.log(
    `  dearest rule: ${rule}, ${middle([rule, each])} % of the time of all (${each[0]} to ${each.at(-1)} %)\n`,
  );
}

/** One character of one file of the 100,000 lines, in a project that stays open. */
function edits() {
  console.log('An edit, until the text errors of its file are known (CPU):');
  console.log(measure([join(import.meta.dirname, 'edits.ts'), '1000']).stdout);
}

/** What an editor asks in the 100,000 lines. */
function questions() {
  console.log('A question of an editor (CPU):');
  console.log(measure([join(import.meta.dirname, 'questions.ts'), '1000']).stdout);
}

/** One character typed into a file of the 100,000 lines, in a language server as an editor starts it. */
function typing() {
  console.log('A keystroke, until the editor was told (wall, on the machine as it is):');
  console.log(measure([join(import.meta.dirname, 'typing.ts'), join(folder, '1000')]).stdout);
}

/** Texts that are written to take long. */
function shapes() {
  console.log('200 kB of the hardest texts, in process (CPU):');
  console.log(measure([join(import.meta.dirname, 'shapes.ts')]).stdout);
}

/** One file of growing size: the same journeys as a workspace, all in one text. */
function oneFile() {
  console.log('One file:');
  const points = [1, 2, 5, 10, 20].map(megabytes => {
    const path = join(folder, `one-${megabytes}`);
    const text = oneText(megabytes * 1e6);
    write(path, [CONFIG, { path: 'all.cx', text }]);
    const run = measure(program(path), { heap: 4096 });
    const lines = text.split('\n').length;
    console.log(
      `  ${String(megabytes).padStart(2)} MB, ${lines} lines: ${ms(run.cpu)} CPU, ${Math.round(lines / (run.cpu / 1000))} lines per CPU second, ${Math.round(run.memory)} MB`,
    );
    return { size: text.length, cost: run.cpu };
  });
  console.log(`  growth: exponent ${exponent(points).toFixed(2)}\n`);
}

/** Journeys of a workspace without their namespaces, until there are enough characters. */
function oneText(length) {
  const parts = [];
  let size = 0;
  for (const { text } of workspace(Math.ceil(length / 3000))) {
    const body = text.replace(/^(?:namespace|use) .*\n/gm, '');
    parts.push(body);
    size += body.length;
    if (size >= length) {
      break;
    }
  }
  return parts.join('\n');
}

function write(root, files) {
  let [lines, bytes] = [0, 0];
  for (const { path, text } of files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    lines += text.split('\n').length - 1;
    bytes += Buffer.byteLength(text);
  }
  return { lines, bytes };
}

function found({ stdout }) {
  if (!inProcess) {
    return `${stdout.split('\n').length - 1} lines printed`;
  }
  const { phases, problems } = JSON.parse(stdout);
  return `${Object.entries(phases)
    .map(([name, time]) => `${name} ${ms(time)}`)
    .join(', ')}, ${problems} problems`;
}

function profile() {
  const profiles = join(folder, 'profiles');
  measure(['--cpu-prof', '--cpu-prof-dir', profiles, ...program(join(folder, '1000'))]);
  const [file] = readdirSync(profiles);
  console.log(hotSpots(JSON.parse(readFileSync(join(profiles, file), 'utf8')), 25));
}

function ms(milliseconds) {
  return milliseconds < 10_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
