/** The columns that people's journey spreadsheets have, by what stands above them in four languages. */

export const COLUMNS = [
  'journey',
  'stage',
  'touchpoint',
  'channel',
  'owner',
  'persona',
  'customer',
  'thinks',
  'feels',
  'quote',
  'emotion',
  'pain',
  'opportunity',
  'backstage',
  'system',
  'notes',
] as const;

export type Column = (typeof COLUMNS)[number];

/** Headings in English, Italian, Spanish and Ukrainian, as `plain` leaves them. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  journey: [
    'journey',
    'customer journey',
    'percorso',
    'viaggio',
    'viaje',
    'recorrido',
    'подорож',
    'шлях',
    'шлях клієнта',
    'маршрут',
  ],
  stage: ['stage', 'phase', 'step', 'fase', 'tappa', 'stadio', 'etapa', 'етап', 'стадія', 'фаза'],
  touchpoint: [
    'touchpoint',
    'touch point',
    'interaction',
    'activity',
    'punto di contatto',
    'interazione',
    'attivita',
    'punto de contacto',
    'interaccion',
    'actividad',
    'точка контакту',
    'точка дотику',
    'взаємодія',
  ],
  channel: ['channel', 'channels', 'canale', 'canali', 'canal', 'canales', 'канал', 'канали'],
  owner: [
    'owner',
    'responsible',
    'accountable',
    'responsabile',
    'titolare',
    'proprietario',
    'responsable',
    'dueno',
    'propietario',
    'власник',
    'відповідальний',
    'відповідальна',
  ],
  persona: ['persona', 'personas', 'actor', 'personaggio', 'cliente tipo', 'arquetipo', 'персона', 'персони'],
  customer: [
    'customer',
    'customer action',
    'action',
    'what the customer does',
    'azione',
    'azione del cliente',
    'cosa fa il cliente',
    'accion',
    'accion del cliente',
    'дія',
    'дія клієнта',
  ],
  thinks: ['thinks', 'thought', 'thoughts', 'pensiero', 'pensieri', 'pensa', 'pensamiento', 'piensa', 'думка', 'думає'],
  feels: [
    'feels',
    'feeling',
    'feelings',
    'sensazione',
    'sente',
    'sentimento',
    'sentimiento',
    'siente',
    'почуття',
    'відчуває',
  ],
  quote: ['quote', 'quotes', 'verbatim', 'citazione', 'cita', 'цитата'],
  emotion: [
    'emotion',
    'emotion score',
    'score',
    'sentiment',
    'emozione',
    'punteggio',
    'voto',
    'emocion',
    'puntuacion',
    'емоція',
    'оцінка',
  ],
  pain: [
    'pain',
    'pains',
    'pain point',
    'pain points',
    'problem',
    'problema',
    'punto dolente',
    'criticita',
    'frizione',
    'dolor',
    'punto de dolor',
    'біль',
    'проблема',
    'больова точка',
  ],
  opportunity: ['opportunity', 'opportunities', 'idea', 'opportunita', 'oportunidad', 'можливість', 'ідея'],
  backstage: [
    'backstage',
    'back stage',
    'back office',
    'retroscena',
    'dietro le quinte',
    'tras bambalinas',
    'закулісся',
  ],
  system: [
    'system',
    'systems',
    'tool',
    'sistema',
    'sistemi',
    'sistemas',
    'herramienta',
    'strumento',
    'система',
    'системи',
  ],
  notes: [
    'notes',
    'note',
    'comment',
    'comments',
    'commento',
    'commenti',
    'nota',
    'notas',
    'comentario',
    'comentarios',
    'примітка',
    'примітки',
    'коментар',
  ],
};

/** Lower case, without accents of Latin letters, punctuation and doubled blanks. */
export function plain(heading: string): string {
  return heading
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const BY_HEADING: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap(column => HEADINGS[column].map((heading): [string, Column] => [plain(heading), column])),
);

export function columnOf(heading: string): Column | undefined {
  return BY_HEADING.get(plain(heading));
}
