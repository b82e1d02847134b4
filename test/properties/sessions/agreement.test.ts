// Whatever people do in an editor and beside it, the language server shows what the command line finds.

import { expect, test } from 'vitest';
import { PREVIEW_REQUEST, VIEW_NAMES } from '../../../language/src/protocol/index.ts';
import { cx } from '../../cli/support/run-cx.ts';
import { fc, runs } from '../../support/property.ts';
import { Editor, type Seat, type Texts } from './editor.ts';
import { inThisProcess, overStdio } from './seats.ts';
import { type Contents, contentOf, hastySessions, type Session, type Step, sessions } from './workspaces.ts';

/** Does one step, as far as it can be done. */
async function act(step: Step, editor: Editor): Promise<void> {
  switch (step.do) {
    case 'tell':
      return editor.tell();
    case 'turn':
      return editor.turn(step.count);
    case 'ask':
      return editor.ask(step.path, step.at);
    case 'open': {
      const text = editor.files.get(step.path);
      if (text !== undefined && !editor.buffers.has(step.path)) {
        editor.open(step.path, text);
      }
      return;
    }
    case 'close':
      return editor.shut(step.path);
    case 'save': {
      const text = editor.buffers.get(step.path);
      if (text !== undefined) {
        editor.write(step.path, text);
      }
      return;
    }
    case 'delete':
      if (editor.files.has(step.path)) {
        editor.remove(step.path);
      }
      return;
    case 'write':
      return editor.write(step.path, await textFor(step.path, step.contents, editor));
    case 'replace': {
      const text = await textFor(step.path, step.contents, editor);
      if (editor.buffers.has(step.path)) {
        editor.change(step.path, text);
      } else {
        editor.open(step.path, text);
      }
      return;
    }
    case 'type': {
      const text = editor.buffers.get(step.path) ?? editor.files.get(step.path);
      if (text === undefined) {
        return;
      }
      if (!editor.buffers.has(step.path)) {
        editor.open(step.path, text);
      }
      return editor.change(step.path, step.text, placeOf(step, text));
    }
    case 'rename': {
      const text = editor.files.get(step.path);
      if (text === undefined || step.path === step.to || contentOf(step.path) !== contentOf(step.to)) {
        return;
      }
      return editor.move(step.path, step.to);
    }
    case 'renameFolder': {
      const moved = [...editor.files].filter(([path]) => path.startsWith(`${step.path}/`));
      if (moved.length === 0 || step.path === step.to) {
        return;
      }
      if (!step.isEachNamed) {
        return editor.move(step.path, step.to);
      }
      editor.remove(step.path);
      for (const [path, text] of moved) {
        editor.write(step.to + path.slice(step.path.length), text);
      }
    }
  }
}

function placeOf({ at, count, wholeWord }: Extract<Step, { do: 'type' }>, text: string) {
  const words = wholeWord ? [...text.matchAll(/[\p{L}\d-]+/gu)] : [];
  const word = words[at % words.length];
  if (word !== undefined) {
    return { start: word.index, end: word.index + word[0].length };
  }
  const start = at % (text.length + 1);
  return { start, end: Math.min(text.length, start + count) };
}

async function textFor(path: string, contents: Contents, editor: Editor): Promise<string> {
  const content = contentOf(path);
  if (content === 'config' && path.includes('/')) {
    return contents.plainConfig;
  }
  if (content !== 'baseline') {
    return contents[content];
  }
  const unaccepted = Object.entries(editor.texts).filter(([each]) => contentOf(each) !== 'baseline');
  const { files } = await cx(Object.fromEntries(unaccepted), 'baseline create');
  const lines = (files[path] ?? '').split('\n').slice(0, -1);
  return lines.map((line, index) => ((contents.baseline >> (index % 8)) & 1 ? `${line}\n` : '')).join('');
}

async function play({ start, steps }: Session, seat: (files: Texts) => Seat): Promise<void> {
  const editor = await Editor.on(start, seat);
  try {
    for (const together of [[], ...steps]) {
      for (const step of together) {
        await act(step, editor);
      }
      const expected = await editor.checked();
      // Where the command line refuses the whole there is nothing to compare, and all must be well behind it.
      if ('failure' in expected) {
        continue;
      }
      const shown = await editor.shown(expected.found);
      expect(shown, JSON.stringify(editor.texts, null, 1)).toEqual(expected.found);
      expect(editor.log).toEqual([]);
    }
    if (seat === inThisProcess) {
      await comparePreviews(editor);
    }
  } finally {
    await editor.close();
  }
}

/** What is drawn of a project must not depend either on what it went through. */
async function comparePreviews(editor: Editor): Promise<void> {
  const { texts } = editor;
  const path = Object.keys(texts).find(each => contentOf(each) === 'programme');
  if (path === undefined || 'failure' in (await editor.checked())) {
    return;
  }
  const fresh = await Editor.on(texts);
  try {
    await fresh.shown();
    for (const tab of VIEW_NAMES) {
      const params = { uri: editor.uri(path), journey: null, tab };
      expect(await editor.request(PREVIEW_REQUEST, params)).toEqual(await fresh.request(PREVIEW_REQUEST, params));
    }
  } finally {
    await fresh.close();
  }
}

test('a session shows what the command line finds', async () => {
  await fc.assert(
    fc.asyncProperty(sessions, session => play(session, inThisProcess)),
    { numRuns: runs(60) },
  );
}, 3_600_000);

test('so does one in which nobody waits until the norms are evaluated', async () => {
  await fc.assert(
    fc.asyncProperty(hastySessions, session => play(session, inThisProcess)),
    { numRuns: runs(60) },
  );
}, 3_600_000);

test('so does the program that editors start, on a real disk', async () => {
  await fc.assert(
    fc.asyncProperty(sessions, session => play(session, overStdio)),
    { numRuns: runs(2), endOnFailure: true },
  );
}, 3_600_000);
