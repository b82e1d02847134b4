// Large data files: `cx check` of the answers of an audit and of the measurements of a KPI, in files of growing size.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exponent, measure } from './measure.mjs';

const PRACTICES = 60;
const LEVELS = ['undeveloped', 'ad-hoc', 'repeatable', 'systematic'];
const ROLES = ['sales', 'service', 'it', 'operations', 'hr', 'finance'];
const names = Array.from({ length: PRACTICES }, (_, index) => `practice-${index}`);
const FRAMEWORK = `framework House { ${names.map(name => `practice ${name} {}`).join('  ')} }\n`;
const ASSESSMENT = `${FRAMEWORK}assessment Audit { against: House  on: 2026-10-01  responses: "rows.csv" }\n`;
const ANSWERS = 'respondent,function,seniority,practice,level,evidence,comment';

/** A text with each header, and its rows: so many of them by their number. */
const SHAPES = {
  'answers of many people': [ASSESSMENT, ANSWERS, answer, 100_000],
  'answers from as many functions': [
    ASSESSMENT,
    ANSWERS,
    row => `r${row},function of ${row},staff,${names[0]},ad-hoc,,`,
    100_000,
  ],
  'answers of which none is readable': [
    ASSESSMENT,
    ANSWERS,
    row => `r${row},sales,staff,practise-${row},ad-hoc,,"${answer(row)}"`,
    100_000,
  ],
  'values of a KPI by day and segment': [
    'kpi Happy { unit: percent  better: higher  data: "rows.csv" }\n',
    'date,segment,value,n',
    row => `${day(Math.floor(row / 40))},segment ${row % 40},${50 + (row % 40)},${100 + (row % 900)}`,
    200_000,
  ],
  'counts of a KPI by day, segment and score': [
    'kpi Happy { metric: nps  data: "rows.csv" }\n',
    'date,segment,score,count',
    row => `${day(Math.floor(row / 110))},segment ${Math.floor(row / 11) % 10},${row % 11},${row % 97}`,
    200_000,
  ],
};

function answer(row) {
  const person = Math.floor(row / PRACTICES);
  const level = LEVELS[(person + row) % 4];
  const evidence = row % 3 === 0 ? 'Minutes of the meeting in May' : '';
  return `person ${person},${ROLES[person % 6]},staff,${names[row % PRACTICES]},${level},${evidence},Said at some length`;
}

function day(number) {
  return new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10);
}

/** Prints processor time and peak memory at a quarter, a half and all of the rows of each. */
export function dataFiles(folder, program) {
  console.log('Data files, `cx check` (CPU beyond that of a file without rows):');
  for (const [title, [text, header, row, most]] of Object.entries(SHAPES)) {
    const path = join(folder, title.replaceAll(' ', '-'));
    mkdirSync(path);
    writeFileSync(join(path, 'main.cx'), text);
    const run = count => {
      writeFileSync(
        join(path, 'rows.csv'),
        [header, ...Array.from({ length: count }, (_, at) => row(at)), ''].join('\n'),
      );
      return measure(program(path));
    };
    const none = run(0);
    const points = [most / 4, most / 2, most].map(count => {
      const { cpu, memory } = run(count);
      const beyond = `${Math.round(cpu - none.cpu)} ms, ${Math.round(memory - none.memory)} MB`;
      return { size: count, cost: Math.max(1, cpu - none.cpu), line: `${count}: ${beyond}` };
    });
    console.log(`  ${title}: ${points.map(({ line }) => line).join('; ')}; exponent ${exponent(points).toFixed(2)}`);
  }
}
