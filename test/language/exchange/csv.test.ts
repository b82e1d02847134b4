import { describe, expect, test } from 'vitest';
import { csvCell, exportCsv, importCsv } from '../../../language/src/exchange/index.ts';
import { Project } from '../../../language/src/project/workspace/project.ts';

/** As Excel in Italy saves it: byte-order mark, semicolons, decimal commas, CRLF. */
const ITALIAN = [
  '\uFEFFPercorso;Fase;Punto di contatto;Canale;Responsabile;Emozione;Criticità;Costo',
  'Acquisto biglietto;Scelta;Ricerca treno;Sito web, App;Resp. digitale;-1;"Prezzi ""nascosti"" fino alla fine";2,50',
  ';;;;;;Troppi passaggi;',
  ';Pagamento;Pagare alla cassa;Sportello;Capo vendite;1,5;;',
  '',
].join('\r\n');

function read(text: string): Project {
  const project = new Project();
  project.setFile('imported.cx', text);
  project.update();
  return project;
}

describe('a spreadsheet', () => {
  test('from an Italian Excel becomes a programme that checks without text errors', () => {
    const { text, lost } = importCsv(ITALIAN);
    expect(read(text).problems('imported.cx')).toEqual([]);
    expect(text).toContain('touchpoint RicercaTreno "Ricerca treno"');
    expect(text).toContain('channels: SitoWeb, App');
    expect(text).toContain('pain TroppiPassaggi "Troppi passaggi"');
    expect(lost.map(({ line }) => line)).toEqual([2, 4]);
    expect(text).toContain('notes: "Costo: 2,50"');
    expect(text).toContain('notes: "emotion: 1,5"');
  });

  test.each([
    ['English', 'journey,stage,touchpoint,owner'],
    ['Italian', 'percorso,fase,punto di contatto,responsabile'],
    ['Spanish', 'Recorrido,Etapa,Punto de contacto,Responsable'],
    ['Ukrainian', 'Подорож,Етап,Точка контакту,Власник'],
  ])('has headings in %s', (_, header) => {
    const { text } = importCsv(`${header}\nBuy,Choose,Search,Lead\n`);
    expect(text).toContain('touchpoint Search "Search" {\n      owner: Lead');
  });

  test.each([
    ['Italian', 'Punti di contatto;Azioni del cliente;Cosa pensa;Cosa sente;Emozioni;Problemi;Processo interno'],
    ['Spanish', 'Puntos de contacto;Qué hace el cliente;Qué piensa;Qué siente;Emociones;Problemas;Proceso interno'],
    ['Ukrainian', 'Точки контакту;Дії клієнта;Думки;Що відчуває;Емоції;Проблеми;Внутрішній процес'],
  ])('knows headings as people write them in %s', (_, header) => {
    expect(importCsv(`${header}\nPay;Pays;Dear!;Calm;1;Slow;Books\n`).lost).toEqual([]);
  });

  test.each([';', ',', '\t'])(
    'begins behind the line in which Excel names %j as what stands between cells',
    delimiter => {
      const { text, lost } = importCsv(`\uFEFFsep=${delimiter}\r\ntouchpoint${delimiter}notes\r\nPay${delimiter}\r\n`);
      expect(text).toContain('touchpoint Pay "Pay"');
      expect(lost).toEqual([]);
    },
  );

  test('lists pains, opportunities and quotes a line each, and gets them back as they were', () => {
    const rows = 'touchpoint,pain,quote,notes\nPay,"- Slow; dear\n\n• Too many steps\n-","Why?\nOh","One\nTwo"\n';
    const { text, lost } = importCsv(rows);
    expect(lost).toEqual([]);
    expect(text).toContain('pain SlowDear "Slow; dear"');
    expect(text).toContain('pain TooManySteps "Too many steps"');
    expect(text).toContain('quotes: "Why?", "Oh"');
    expect(text).toContain('notes: "One\\nTwo"');
    expect(importCsv(exportCsv(read(text).model)).text).toBe(text);
  });

  test('knows gains, languages, accessibility, hours and images, and gets them back as they were', () => {
    const rows =
      'touchpoint,gain,languages,accessibility,opening hours,images\nPay,"Quick\nNo queue; no form","it, uk;pt-BR, no","Step-free\nBraille","Mon–Fri 8–20; Sat 9–13","img/till.png\nimg/till.svg"\n';
    const { text, lost } = importCsv(rows);
    expect(lost).toEqual([]);
    expect(read(text).problems('imported.cx')).toEqual([]);
    expect(text).toContain('gain Quick "Quick"');
    expect(text).toContain('gain NoQueueNoForm "No queue; no form"');
    expect(text).toContain('languages: it, uk, pt-BR, no');
    expect(text).toContain('accessibility: "Step-free", "Braille"');
    expect(text).toContain('hours: "Mon–Fri 8–20; Sat 9–13"');
    expect(text).toContain('images: "img/till.png", "img/till.svg"');
    expect(importCsv(exportCsv(read(text).model)).text).toBe(text);
  });

  test('keeps as a note what is no language and no image of the project', () => {
    const { text, lost } = importCsv(
      'touchpoint,language,image\nPay,"it, sign language","https://example.org/a.png\n../../secret.png\na.gif"\n',
    );
    expect(read(text).problems('imported.cx')).toEqual([]);
    expect(text).toContain('languages: it\n');
    expect(text).not.toContain('images:');
    expect(text).toContain('notes: "language: sign language", "image: https://example.org/a.png"');
    expect(lost.map(({ line, message }) => [line, message.slice(0, 36)])).toEqual([
      [2, 'the language `sign language` is no s'],
      [2, 'the image `https://example.org/a.png'],
      [2, 'the image `../../secret.png` leads o'],
      [2, 'the image `a.gif` is no image that c'],
    ]);
  });

  test.each([
    ['Italian', 'Punto di contatto;Punti di forza;Lingue;Accessibilità;Orari di apertura;Immagini'],
    ['Spanish', 'Punto de contacto;Beneficios;Idiomas;Accesibilidad;Horario;Imágenes'],
    ['Ukrainian', 'Точка контакту;Вигоди;Мови;Доступність;Години роботи;Зображення'],
  ])('knows the headings of what delights, and for whom it is open, in %s', (_, header) => {
    expect(importCsv(`${header}\nPay;Quick;it;Step-free;Daily;a.png\n`).lost).toEqual([]);
  });

  test('says the way to an image from the project', () => {
    const project = new Project();
    project.setFile('map/shop.cx', 'journey J { touchpoint T { images: "../till.png", "img/desk.png" } }');
    project.update();
    expect(exportCsv(project.model)).toContain('"till.png\nmap/img/desk.png"');
  });

  test('counts emotions from 1 to 5 when one of them can only mean that', () => {
    const { text } = importCsv('touchpoint,emotion\nA,5\nB,3\nC,1\n');
    expect(text.match(/emotion: .*/g)).toEqual(['emotion: +2', 'emotion: 0', 'emotion: -2']);
  });

  test('without a column of touchpoints says which columns are known', () => {
    expect(importCsv('a,b\n1,2\n').failure).toContain('`touchpoint`');
  });

  test('goes out and comes in again with what it held', () => {
    const { text } = importCsv(ITALIAN);
    const csv = exportCsv(read(text).model);
    const again = importCsv(csv);
    expect(again.text).toContain('touchpoint RicercaTreno "Ricerca treno"');
    expect(exportCsv(read(again.text).model).split('\r\n')[0]).toBe(csv.split('\r\n')[0]);
  });
});

describe('a cell', () => {
  test.each(['=1+1', '+1', '-1', '@x', '\t1', '＝1'])('%s is no formula', content => {
    expect(csvCell(content).replace(/^"/, '').startsWith("'")).toBe(true);
  });
  test('is quoted where it must be', () => {
    expect(csvCell('a,"b"\nc')).toBe('"a,""b""\nc"');
  });
});

describe('a table of any size', () => {
  /** More than a call takes arguments; and what takes the square of it never ends. */
  const MANY = 130_000;
  const table = (headings: string, rows: readonly string[]) => `${headings}\n${rows.join('\n')}`;

  test('takes one name in every row', () => {
    const { text } = importCsv(
      table(
        'touchpoint',
        Array.from({ length: MANY }, (_, index) => (index % 2 ? 'A' : 'B')),
      ),
    );
    expect(text).toContain(`touchpoint A${MANY / 2} "A"`);
  });

  test.each(['journey', 'stage', 'pain', 'quote', 'channel', 'system'])(
    'takes another %s in every row',
    column => {
      const rows = Array.from({ length: MANY }, (_, index) => `Pay;X${index}`);
      const { text } = importCsv(table(`touchpoint;${column}`, rows));
      expect(text).toContain(`X${MANY - 1}`);
    },
    120_000,
  );

  test('takes a cell of many lines', () => {
    const { text } = importCsv(
      table('touchpoint;backstage;personas', [`Pay;"${'x\n'.repeat(MANY)}";${'p,'.repeat(MANY)}`]),
    );
    expect(text.match(/"x"/g)).toHaveLength(MANY);
  });
});

test('a row without a journey and a stage belongs to those of the row above, wherever they were first named', () => {
  const rows = ['A;Before;First', 'B;Before;Second', 'A;After;Third', 'A;Before;Fourth', ';;Fifth'];
  const { text } = importCsv(['journey;stage;touchpoint', ...rows].join('\n'));
  const read = (journey: string) => text.slice(text.indexOf(`journey ${journey}`)).split('\n}')[0];
  expect(read('A')).toContain('Fifth');
  expect(read('B')).not.toContain('Fifth');
});
