/** Cells that mean a word of the language: how a moment feels, and what sort of channel it is. */
import { plain } from './csv-columns.ts';

const FEELINGS: readonly (readonly [number, readonly string[]])[] = [
  [
    -2,
    [
      'very negative',
      'very bad',
      'terrible',
      'molto negativo',
      'molto negativa',
      'pessimo',
      'pessima',
      'muy negativo',
      'muy negativa',
      'muy malo',
      'дуже погано',
      'жахливо',
      '😡',
      '😠',
      '--',
    ],
  ],
  [-1, ['negative', 'bad', 'negativo', 'negativa', 'malo', 'mala', 'погано', 'негативно', '🙁', '☹️', '☹', '-']],
  [0, ['neutral', 'neutro', 'neutra', 'neutrale', 'нейтрально', '😐', '=']],
  [
    1,
    ['positive', 'good', 'positivo', 'positiva', 'buono', 'buona', 'bueno', 'buena', 'добре', 'позитивно', '🙂', '+'],
  ],
  [
    2,
    [
      'very positive',
      'very good',
      'excellent',
      'delighted',
      'molto positivo',
      'molto positiva',
      'ottimo',
      'ottima',
      'muy positivo',
      'muy positiva',
      'excelente',
      'дуже добре',
      'чудово',
      '😀',
      '😍',
      '++',
    ],
  ],
];

const FEELING_OF: ReadonlyMap<string, number> = new Map(
  FEELINGS.flatMap(([emotion, words]) => words.map((word): [string, number] => [plain(word) || word, emotion])),
);

/** Whether the numbers of a column count 1…5 and not −2…+2: only then does one of them exceed 2. */
export function isOneToFive(cells: readonly string[]): boolean {
  const numbers = cells.map(numberOf).filter(number => number !== undefined);
  return numbers.some(number => number > 2) && numbers.every(number => number >= 1 && number <= 5);
}

/** −2…+2, or undefined where the cell cannot be carried without inventing something. */
export function emotionOf(cell: string, oneToFive: boolean): number | undefined {
  const number = numberOf(cell);
  const emotion = number === undefined ? FEELING_OF.get(plain(cell) || cell.trim()) : oneToFive ? number - 3 : number;
  return emotion !== undefined && Number.isInteger(emotion) && Math.abs(emotion) <= 2 ? emotion : undefined;
}

/** A number with a decimal point or comma, and any sort of minus. */
function numberOf(cell: string): number | undefined {
  const written = cell.trim().replace(/^[−–]/, '-');
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) : undefined;
}

const CHANNELS: Readonly<Record<string, readonly string[]>> = {
  web: ['web', 'website', 'site', 'online', 'sito', 'sito web', 'sitio web', 'сайт', 'вебсайт'],
  app: [
    'app',
    'mobile app',
    'app mobile',
    'applicazione',
    'app movil',
    'aplicacion',
    'застосунок',
    'додаток',
    'мобільний застосунок',
    'мобільний додаток',
  ],
  phone: ['phone', 'telephone', 'call centre', 'call center', 'telefono', 'телефон'],
  email: ['email', 'e mail', 'mail', 'posta elettronica', 'correo electronico', 'correo', 'електронна пошта'],
  chat: ['chat', 'chatbot', 'чат'],
  store: [
    'store',
    'shop',
    'branch',
    'counter',
    'negozio',
    'sportello',
    'filiale',
    'tienda',
    'sucursal',
    'магазин',
    'відділення',
    'каса',
  ],
  kiosk: ['kiosk', 'ticket machine', 'biglietteria automatica', 'totem', 'quiosco', 'термінал'],
  social: ['social', 'social media', 'redes sociales', 'соцмережі'],
  sms: ['sms'],
  field: ['field', 'on board', 'a bordo', 'на місці'],
};

const CHANNEL_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CHANNELS).flatMap(([type, words]) => words.map((word): [string, string] => [plain(word), type])),
);

export function channelTypeOf(title: string): string | undefined {
  return CHANNEL_OF.get(plain(title));
}
