/**
 * A journey spreadsheet, saved as CSV → .cx. One row is a touchpoint; an empty journey, stage or touchpoint means that of
 * the row above, as spreadsheets with joined cells export it.
 */
import { csvRecords, delimiterOf } from '../engine/measures/csv.ts';
import { imagePath } from '../model/images.ts';
import { contentOf } from './csv-cell.ts';
import { COLUMNS, type Column, columnOf } from './csv-columns.ts';
import { type Touchpoint, touchpointOf, writeTouchpoint } from './csv-touchpoints.ts';
import { channelTypeOf, emotionOf, isOneToFive } from './csv-words.ts';
import type { Imported, LostDetail } from './imported.ts';
import { lineCounter } from './lines.ts';
import { UniqueNames } from './names.ts';
import { CxWriter } from './writer.ts';

interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<Column, string>;
  /** What stands in columns that are not known, as `Heading: cell`. */
  readonly others: readonly string[];
}

interface Stage {
  readonly title: string;
  readonly touchpoints: Touchpoint[];
}

interface Journey {
  readonly title: string;
  readonly personas: Set<string>;
  /** By their titles, in the order of the table. */
  readonly stages: Map<string, Stage>;
  /** That of its last row. */
  stage: Stage | undefined;
}

/** A single word, as a tag or in full. */
const LANGUAGE = /^\p{L}[\p{L}\p{M}\p{N}-]*$/u;

/** Kinds of elements that rows share: each title becomes one element. */
const SHARED = ['persona', 'channel', 'role', 'system'] as const;
type Shared = (typeof SHARED)[number];

export function importCsv(source: string): Imported {
  const lost: LostDetail[] = [];
  const table = readTable(source, lost);
  if (typeof table === 'string') {
    return { text: '', lost, failure: table };
  }
  return { text: new CsvImport(table, lost).run(), lost };
}

function readTable(source: string, lost: LostDetail[]): Row[] | string {
  const lineOf = lineCounter(source);
  let headings: { heading: string; column: Column | undefined }[] | undefined;
  const rows: Row[] = [];
  for (const record of csvRecords(source, delimiterOf(source))) {
    if (headings === undefined) {
      // Excel's own line before the table, which names what stands between cells.
      if (/^sep=/i.test(record.cells[0]!.text)) {
        continue;
      }
      headings = record.cells.map(cell => ({ heading: cell.text, column: columnOf(cell.text) }));
      continue;
    }
    const cells = new Map<Column, string>();
    const others: string[] = [];
    record.cells.forEach((cell, index) => {
      const { heading, column } = headings![index] ?? { heading: `Column ${index + 1}`, column: undefined };
      const content = contentOf(cell.text);
      if (content !== '' && column !== undefined && !cells.has(column)) {
        cells.set(column, content);
      } else if (content !== '') {
        others.push(`${heading}: ${content}`);
      }
    });
    const line = lineOf(record.start);
    if (record.problem !== undefined) {
      lost.push({ line, message: record.problem.message.replace(/\.$/, '') });
    }
    rows.push({ line, cells, others });
  }
  if (headings === undefined) {
    return 'This file is empty.';
  }
  if (!headings.some(({ column }) => column === 'touchpoint')) {
    const known = COLUMNS.map(column => `\`${column}\``).join(', ');
    return `No column is headed \`touchpoint\` (or punto di contatto, punto de contacto, точка контакту). The columns that are known: ${known}.`;
  }
  return rows.length === 0 ? 'This file has headings, and no row below them.' : rows;
}

class CsvImport {
  readonly #names = new UniqueNames();
  readonly #shared = new Map<Shared, Map<string, string>>(SHARED.map(kind => [kind, new Map()]));
  /** By their titles, in the order of the table. */
  readonly #journeys = new Map<string, Journey>();
  /** That of the row above. */
  #last: Journey | undefined;
  readonly #journeyNames = new Map<Journey, string>();
  readonly #oneToFive: boolean;
  readonly #rows: readonly Row[];
  readonly #lost: LostDetail[];

  constructor(rows: readonly Row[], lost: LostDetail[]) {
    this.#rows = rows;
    this.#lost = lost;
    this.#oneToFive = isOneToFive(rows.map(row => row.cells.get('emotion') ?? ''));
  }

  run(): string {
    for (const row of this.#rows) {
      this.#read(row);
    }
    const writer = new CxWriter();
    for (const kind of SHARED) {
      for (const [title, name] of this.#shared.get(kind)!) {
        const type = kind === 'channel' ? channelTypeOf(title) : undefined;
        writer.element(kind, name, title, () => writer.attribute('type', type === undefined ? [] : [type]));
      }
      writer.blank();
    }
    for (const journey of this.#journeys.values()) {
      this.#write(writer, journey);
      writer.blank();
    }
    return writer.toString();
  }

  #read(row: Row): void {
    const { cells } = row;
    const journey = this.#journey(cells.get('journey'));
    const stage = this.#stage(journey, cells.get('stage'));
    const touchpoint = this.#touchpoint(stage, cells.get('touchpoint'), row);
    if (touchpoint === undefined) {
      return;
    }
    const personas = this.#namesOf('persona', cells.get('persona'));
    for (const persona of personas) {
      journey.personas.add(persona);
    }
    for (const channel of this.#namesOf('channel', cells.get('channel'))) {
      touchpoint.channels.add(channel);
    }
    for (const owner of this.#namesOf('role', cells.get('owner'))) {
      touchpoint.owners.add(owner);
    }
    for (const system of this.#namesOf('system', cells.get('system'))) {
      touchpoint.systems.add(system);
    }
    for (const column of ['customer', 'thinks', 'feels'] as const) {
      this.#single(touchpoint, column, cells.get(column), row.line);
    }
    this.#emotion(touchpoint, cells.get('emotion'), personas, row.line);
    const lists = [
      ['quote', touchpoint.quotes],
      ['backstage', touchpoint.backstage],
      ['pain', touchpoint.pains],
      ['opportunity', touchpoint.opportunities],
      ['gain', touchpoint.gains],
      ['accessibility', touchpoint.accessibility],
      ['hours', touchpoint.hours],
    ] as const;
    for (const [column, list] of lists) {
      for (const item of itemsOf(cells.get(column) ?? '')) {
        list.push(item);
      }
    }
    this.#languages(touchpoint, cells.get('language'), row.line);
    this.#images(touchpoint, cells.get('image'), row.line);
    const notes = cells.get('notes');
    if (notes !== undefined) {
      touchpoint.notes.push(notes);
    }
    for (const other of row.others) {
      touchpoint.notes.push(other);
      this.#lost.push({
        line: row.line,
        message: `\`${other.slice(0, 80)}\` stands in a column that is not known and is kept as a note`,
      });
    }
  }

  #journey(title: string | undefined): Journey {
    let journey = title === undefined ? this.#last : this.#journeys.get(title);
    if (journey === undefined) {
      journey = { title: title ?? 'Journey', personas: new Set(), stages: new Map(), stage: undefined };
      this.#journeys.set(journey.title, journey);
      this.#journeyNames.set(journey, this.#names.take(journey.title, 'Journey'));
    }
    this.#last = journey;
    return journey;
  }

  #stage(journey: Journey, title: string | undefined): Stage {
    let stage = title === undefined ? journey.stage : journey.stages.get(title);
    if (stage === undefined) {
      stage = { title: title ?? 'Stage', touchpoints: [] };
      journey.stages.set(stage.title, stage);
    }
    journey.stage = stage;
    return stage;
  }

  #touchpoint(stage: Stage, title: string | undefined, row: Row): Touchpoint | undefined {
    const last = stage.touchpoints[stage.touchpoints.length - 1];
    if (title === undefined || last?.title === title) {
      if (last === undefined && (row.cells.size > 0 || row.others.length > 0)) {
        this.#lost.push({ line: row.line, message: 'this row names no touchpoint, and none stands above it' });
      }
      return last;
    }
    const touchpoint = touchpointOf(title);
    stage.touchpoints.push(touchpoint);
    return touchpoint;
  }

  #single(
    touchpoint: Touchpoint,
    column: 'customer' | 'thinks' | 'feels',
    cell: string | undefined,
    line: number,
  ): void {
    if (cell === undefined) {
      return;
    }
    const before = touchpoint.texts.get(column);
    if (before === undefined) {
      touchpoint.texts.set(column, cell);
    } else if (before !== cell) {
      touchpoint.notes.push(`${column}: ${cell}`);
      this.#lost.push({ line, message: `a second \`${column}\` of one touchpoint is kept as a note` });
    }
  }

  #emotion(touchpoint: Touchpoint, cell: string | undefined, personas: readonly string[], line: number): void {
    if (cell === undefined) {
      return;
    }
    const emotion = emotionOf(cell, this.#oneToFive);
    if (emotion === undefined) {
      touchpoint.notes.push(`emotion: ${cell}`);
      this.#lost.push({
        line,
        message: `the emotion \`${cell.slice(0, 40)}\` is no whole step from −2 to +2 and is kept as a note`,
      });
      return;
    }
    touchpoint.emotions.push(
      `${emotion > 0 ? '+' : ''}${emotion}${personas.length > 0 ? ` for ${personas.join(', ')}` : ''}`,
    );
  }

  /** Words such as `it` and `pt-BR`, or `Italian`; what is no single word is not one of a language. */
  #languages(touchpoint: Touchpoint, cell: string | undefined, line: number): void {
    for (const language of titlesIn(cell?.normalize('NFC'))) {
      if (LANGUAGE.test(language)) {
        touchpoint.languages.add(language);
      } else {
        touchpoint.notes.push(`language: ${language}`);
        this.#lost.push({
          line,
          message: `the language \`${language.slice(0, 40)}\` is no single word and is kept as a note`,
        });
      }
    }
  }

  /** Paths in the project, as the export writes them: what is imported is meant to lie at its top. */
  #images(touchpoint: Touchpoint, cell: string | undefined, line: number): void {
    for (const image of itemsOf(cell ?? '')) {
      const path = imagePath('', image);
      if (typeof path === 'string') {
        touchpoint.images.push(image);
      } else {
        touchpoint.notes.push(`image: ${image}`);
        this.#lost.push({
          line,
          message: `the image \`${image.slice(0, 40)}\` ${path.why.replace(/\.$/, '')}; it is kept as a note`,
        });
      }
    }
  }

  /** The names of the elements that a cell lists. */
  #namesOf(kind: Shared, cell: string | undefined): string[] {
    const known = this.#shared.get(kind)!;
    return titlesIn(cell).map(title => {
      let name = known.get(title);
      if (name === undefined) {
        name = this.#names.take(title, kind === 'role' ? 'Role' : 'Element');
        known.set(title, name);
      }
      return name;
    });
  }

  #write(writer: CxWriter, journey: Journey): void {
    writer.element('journey', this.#journeyNames.get(journey)!, journey.title, () => {
      writer.attribute('personas', [...journey.personas]);
      const names = new UniqueNames();
      for (const stage of journey.stages.values()) {
        writer.element('stage', names.take(stage.title, 'Stage'), stage.title, () => {
          const unique = new UniqueNames();
          for (const touchpoint of stage.touchpoints) {
            writeTouchpoint(writer, touchpoint, unique.take(touchpoint.title, 'Touchpoint'));
          }
        });
      }
    });
  }
}

/** What a cell lists in a few words each, separated by comma, semicolon, slash, bar or line break. */
function titlesIn(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(/[,;/|\r\n]+/)
    .map(title => title.trim())
    .filter(title => title !== '');
}

/** What a cell lists, a line each, with or without a sign before it. */
function itemsOf(cell: string): string[] {
  return cell
    .split(/[\r\n]+/)
    .map(line => line.trim().replace(/^[-–•*]\s+(?=\S)/, ''))
    .filter(line => line !== '');
}
