/**
 * What a questionnaire calls things, in each of its languages: the levels with what they mean, functions of a company, and
 * levels of a role. People who answer are no readers of `.cx`, so no word of the language is shown to them as it is.
 */
import { wordsOf } from '../model/metamodel/index.ts';

/** The languages of questionnaires, the own one first. */
export const FORM_LANGUAGES = ['en', 'it', 'es', 'uk'] as const;

export type FormLanguage = (typeof FORM_LANGUAGES)[number];

/** A text in each of them. */
export type Localized = Readonly<Record<FormLanguage, string>>;

/** A word of a programme, with what people call it. */
export interface NamedWord {
  readonly word: string;
  readonly label: Localized;
}

export interface NamedLevel extends NamedWord {
  /** What must be so for somebody to choose it; nothing where a team made up the level itself. */
  readonly meaning: Localized | undefined;
}

interface LevelWords {
  readonly label: Localized;
  readonly meaning: Localized;
}

/** By scoring, then by word. */
const LEVELS: Readonly<Record<string, Readonly<Record<string, LevelWords>>>> = {
  adherence: {
    undeveloped: {
      label: { en: 'Not done', it: 'Non si fa', es: 'No se hace', uk: 'Не робиться' },
      meaning: {
        en: 'As far as I know, nobody here does this.',
        it: 'Per quanto ne so, qui non lo fa nessuno.',
        es: 'Que yo sepa, aquí no lo hace nadie.',
        uk: 'Наскільки мені відомо, тут цього ніхто не робить.',
      },
    },
    'ad-hoc': {
      label: { en: 'Now and then', it: 'Ogni tanto', es: 'De vez en cuando', uk: 'Час від часу' },
      meaning: {
        en: 'It happens when somebody thinks of it. No process says how.',
        it: 'Succede quando qualcuno ci pensa. Nessun processo dice come.',
        es: 'Ocurre cuando a alguien se le ocurre. Ningún proceso dice cómo.',
        uk: 'Це трапляється, коли хтось про це згадає. Жоден процес не визначає, як саме.',
      },
    },
    repeatable: {
      label: { en: 'Mostly', it: 'Per lo più', es: 'Casi siempre', uk: 'Здебільшого' },
      meaning: {
        en: 'A process says when, how and by whom it is done, and most of the time we follow it.',
        it: 'Un processo dice quando, come e da chi si fa, e per lo più lo seguiamo.',
        es: 'Un proceso dice cuándo, cómo y quién lo hace, y casi siempre lo seguimos.',
        uk: 'Процес визначає, коли, як і хто це робить, і здебільшого ми його дотримуємося.',
      },
    },
    systematic: {
      label: { en: 'Always', it: 'Sempre', es: 'Siempre', uk: 'Завжди' },
      meaning: {
        en: 'A process says when, how and by whom it is done, and we follow it every time.',
        it: 'Un processo dice quando, come e da chi si fa, e lo seguiamo ogni volta.',
        es: 'Un proceso dice cuándo, cómo y quién lo hace, y lo seguimos todas las veces.',
        uk: 'Процес визначає, коли, як і хто це робить, і ми дотримуємося його щоразу.',
      },
    },
  },
  criteria: {
    no: {
      label: { en: 'No', it: 'No', es: 'No', uk: 'Ні' },
      meaning: {
        en: 'Nothing of this is so today.',
        it: 'Oggi niente di tutto questo è vero.',
        es: 'Hoy nada de esto se cumple.',
        uk: 'Сьогодні нічого з цього немає.',
      },
    },
    partly: {
      label: { en: 'Partly', it: 'In parte', es: 'En parte', uk: 'Частково' },
      meaning: {
        en: 'It is so for a part of what is asked, or in a part of the company.',
        it: 'È vero per una parte di ciò che si chiede, o in una parte dell’azienda.',
        es: 'Se cumple en una parte de lo que se pide, o en una parte de la empresa.',
        uk: 'Це виконано для частини запитаного або в частині компанії.',
      },
    },
    yes: {
      label: { en: 'Yes', it: 'Sì', es: 'Sí', uk: 'Так' },
      meaning: {
        en: 'All of it is so, everywhere, and somebody could go and see it.',
        it: 'È tutto vero, dappertutto, e chiunque potrebbe andare a vederlo.',
        es: 'Se cumple todo, en todas partes, y cualquiera podría ir a verlo.',
        uk: 'Усе це виконано, усюди, і будь-хто міг би піти й побачити.',
      },
    },
  },
  laws: {
    broken: {
      label: { en: 'We break it', it: 'La violiamo', es: 'La incumplimos', uk: 'Ми його порушуємо' },
      meaning: {
        en: 'What we do goes against it, as a rule.',
        it: 'Di regola, quello che facciamo va nella direzione opposta.',
        es: 'Por regla general, lo que hacemos va en contra.',
        uk: 'Зазвичай те, що ми робимо, йому суперечить.',
      },
    },
    'at-risk': {
      label: {
        en: 'We keep it at times',
        it: 'La rispettiamo a volte',
        es: 'La cumplimos a veces',
        uk: 'Ми його інколи дотримуємося',
      },
      meaning: {
        en: 'Some of what we do honours it, and some of it does not.',
        it: 'Una parte di quello che facciamo la rispetta, un’altra no.',
        es: 'Una parte de lo que hacemos la respeta, y otra no.',
        uk: 'Частина того, що ми робимо, йому відповідає, а частина — ні.',
      },
    },
    upheld: {
      label: { en: 'We keep it', it: 'La rispettiamo', es: 'La cumplimos', uk: 'Ми його дотримуємося' },
      meaning: {
        en: 'We keep it in all that we do, and notice when somebody does not.',
        it: 'La rispettiamo in tutto quello che facciamo, e ce ne accorgiamo quando qualcuno non lo fa.',
        es: 'La cumplimos en todo lo que hacemos, y notamos cuando alguien no lo hace.',
        uk: 'Ми дотримуємося його в усьому, що робимо, і помічаємо, коли хтось цього не робить.',
      },
    },
  },
};

const FUNCTIONS: Readonly<Record<string, Localized>> = {
  marketing: { en: 'Marketing', it: 'Marketing', es: 'Marketing', uk: 'Маркетинг' },
  sales: { en: 'Sales', it: 'Vendite', es: 'Ventas', uk: 'Продажі' },
  service: {
    en: 'Customer service',
    it: 'Servizio clienti',
    es: 'Atención al cliente',
    uk: 'Обслуговування клієнтів',
  },
  it: { en: 'IT', it: 'Informatica', es: 'Informática', uk: 'ІТ' },
  operations: { en: 'Operations', it: 'Operazioni', es: 'Operaciones', uk: 'Операційна діяльність' },
  hr: { en: 'Human resources', it: 'Risorse umane', es: 'Recursos humanos', uk: 'Управління персоналом' },
  finance: { en: 'Finance', it: 'Finanza', es: 'Finanzas', uk: 'Фінанси' },
  risk: {
    en: 'Risk and compliance',
    it: 'Rischi e conformità',
    es: 'Riesgos y cumplimiento',
    uk: 'Ризики та комплаєнс',
  },
  product: { en: 'Product', it: 'Prodotto', es: 'Producto', uk: 'Продукт' },
};

const SENIORITIES: Readonly<Record<string, Localized>> = {
  executive: {
    en: 'Executive',
    it: 'Alta direzione',
    es: 'Alta dirección',
    uk: 'Вище керівництво',
  },
  manager: { en: 'Manager', it: 'Responsabile', es: 'Mando intermedio', uk: 'Менеджер' },
  staff: { en: 'Staff', it: 'Personale', es: 'Personal', uk: 'Фахівець' },
};

/** The functions of companies that a team may have. */
export const COMPANY_FUNCTIONS: readonly NamedWord[] = namedWords(wordsOf('team', 'function'), FUNCTIONS);

/** The levels that a role may have. */
export const SENIORITY: readonly NamedWord[] = namedWords(wordsOf('role', 'level'), SENIORITIES);

/** A level of a framework. One that a team made up itself is called by its word. */
export function namedLevel(word: string, scoring: string): NamedLevel {
  const known = LEVELS[scoring]?.[word];
  return { word, label: known?.label ?? everywhere(spelt(word)), meaning: known?.meaning };
}

/** The same in each language. */
function everywhere(text: string): Localized {
  return inEach(() => text);
}

export function inEach<T>(say: (language: FormLanguage) => T): Readonly<Record<FormLanguage, T>> {
  return { en: say('en'), it: say('it'), es: say('es'), uk: say('uk') };
}

function namedWords(words: readonly string[], labels: Readonly<Record<string, Localized>>): readonly NamedWord[] {
  return words.map(word => ({ word, label: labels[word] ?? everywhere(spelt(word)) }));
}

/** `at-risk` → `At risk`. */
function spelt(word: string): string {
  const [first = '', ...rest] = Array.from(word.replaceAll('-', ' '));
  return first.toUpperCase() + rest.join('');
}
