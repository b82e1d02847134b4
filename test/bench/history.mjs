// The past of a programme: `cx trend` over a hundred revisions of 10,000 lines, a month apart, against one `cx check` of them.
import { spawnSync } from 'node:child_process';
import { measure, median } from './measure.mjs';

const FILES = 92;
const REVISIONS = 100;
const EDITED = 3;
const ROUNDS = 3;

/** Prints the processor time of both, run by turns, and how often the one goes into the other. */
export function history(folder, files, cx) {
  commitAll(folder, files);
  const runs = { check: [], trend: [] };
  for (let round = 0; round < ROUNDS; round++) {
    runs.check.push(measure([cx, 'check', folder, '--format', 'compact']));
    runs.trend.push(measure([cx, 'trend', folder, '--format', 'json']));
  }
  const [check, trend] = [median(runs.check), median(runs.trend)];
  const { points } = JSON.parse(trend.stdout);
  const judged = points.filter(point => point.error === undefined || point.error === null).length;
  console.log(`The past of ${FILES} files, ${points.length} points, ${judged} of them judged (CPU):`);
  console.log(`  check ${Math.round(check.cpu)} ms, trend ${Math.round(trend.cpu)} ms, ${Math.round(trend.memory)} MB`);
  console.log(`  ratio ${(trend.cpu / check.cpu).toFixed(2)}`);
}

/** How many files the made-up workspace of `history` has. */
history.files = FILES;

/** A commit a month whose only edits are the duration of a journey in each of three files, with nothing checked out in between. */
function commitAll(folder, files) {
  const stream = [];
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const journeys = files.map(({ path }) => path).filter(path => path.includes('journey'));
  for (let number = 0; number < REVISIONS; number++) {
    const edited = number === 0 ? [...texts.keys()] : [];
    for (let index = 0; number > 0 && index < EDITED; index++) {
      const path = journeys[(number * EDITED + index) % journeys.length];
      texts.set(path, edit(texts.get(path), number));
      edited.push(path);
    }
    stream.push(commit(number, edited, texts));
  }
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['fast-import', '--quiet'], stream.join(''));
  git(folder, ['reset', '--quiet', '--hard', 'main']);
}

/** The wait of the first touchpoint becomes too long or short enough, and the journey has another duration. */
function edit(text, number) {
  return text
    .replace(/duration: \d+min/u, `duration: ${5 + (number % 50)}min`)
    .replace(/wait: \d+min/u, `wait: ${number % 20}min`);
}

function commit(number, edited, texts) {
  const seconds = Date.UTC(2018, number, 15) / 1000;
  const message = `Month ${number}`;
  const changes = edited.map(path => `M 100644 inline ${path}\n${data(texts.get(path))}`);
  return `commit refs/heads/main\ncommitter Bench <bench@example.org> ${seconds} +0000\n${data(message)}${changes.join('')}\n`;
}

function data(text) {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function git(folder, words, input) {
  const { status, stderr, error } = spawnSync('git', ['-C', folder, ...words], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) {
    throw new Error(`git ${words[0]}: ${error ?? stderr}`);
  }
}
