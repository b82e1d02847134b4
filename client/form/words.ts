/** What the form says by itself, in each of its languages. What it asks comes with its data. */
import type { FormLanguage } from '../../language/src/exchange/index.ts';

export interface Words {
  /** The language in itself. */
  readonly language: string;
  readonly switchLanguage: string;
  readonly questionnaire: string;
  /** What this is; `who` asks. */
  readonly about: string;
  readonly askedBy: string;
  readonly until: string;
  readonly honest: string;
  readonly local: string;
  readonly kept: string;
  readonly notKept: string;
  readonly you: string;
  readonly pseudonym: string;
  readonly pseudonymHint: string;
  readonly pseudonymMissing: string;
  readonly function: string;
  readonly seniority: string;
  readonly notStated: string;
  readonly levels: string;
  readonly answer: string;
  readonly evidence: string;
  readonly evidenceHint: string;
  readonly comment: string;
  readonly commentHint: string;
  readonly clear: string;
  readonly answered: (count: number, of: number) => string;
  readonly next: string;
  readonly save: string;
  readonly print: string;
  readonly startOver: string;
  readonly startOverSure: string;
  readonly nothing: string;
  readonly saved: (file: string) => string;
  readonly stillOpen: (count: number) => string;
  readonly paper: string;
}

export const WORDS: Readonly<Record<FormLanguage, Words>> = {
  en: {
    language: 'English',
    switchLanguage: 'Language',
    questionnaire: 'Questionnaire',
    about:
      'We want to know how customer experience is really managed here. Answer for what you see yourself; what you do not know, leave out.',
    askedBy: 'Asked by',
    until: 'Please answer by',
    honest: 'There are no marks for high answers: a true low one helps more than a kind high one.',
    local:
      'This page sends nothing. Your answers stay on this device until you save them as a file and send that file back.',
    kept: 'What you fill in is kept in this browser, so you can go on later.',
    notKept: 'This browser keeps nothing for a file: save your answers before you close the page.',
    you: 'About you',
    pseudonym: 'Your pseudonym',
    pseudonymHint: 'If you were given one, write it here. Otherwise keep this one; it says nothing about you.',
    pseudonymMissing: 'Write a pseudonym first: without one your answers cannot be told from those of others.',
    function: 'You work in',
    seniority: 'Your role',
    notStated: 'Rather not say',
    levels: 'What the answers mean',
    answer: 'Your answer',
    evidence: 'What could somebody go and look at?',
    evidenceHint: 'A document, a figure, a meeting, a screen',
    comment: 'Comment',
    commentHint: 'Anything that helps to understand your answer',
    clear: 'Take back',
    answered: (count, of) => `${count} of ${of} answered`,
    next: 'Next open question',
    save: 'Save my answers',
    print: 'Print',
    startOver: 'Start over',
    startOverSure: 'Delete everything that you have filled in here?',
    nothing: 'Nothing is answered yet.',
    saved: file => `Saved as ${file}, where your downloads are. Send this file back to whoever sent you the form.`,
    stillOpen: count => `Still open: ${count}. That is allowed; you can go on and save again.`,
    paper: 'On paper: tick one box for each question.',
  },
  it: {
    language: 'Italiano',
    switchLanguage: 'Lingua',
    questionnaire: 'Questionario',
    about:
      'Vogliamo sapere come si gestisce davvero, qui, l’esperienza dei clienti. Risponda per ciò che vede in prima persona; ciò che non sa, lo salti.',
    askedBy: 'Lo chiede',
    until: 'Rispondere entro il',
    honest: 'Le risposte alte non danno punti: una bassa e sincera aiuta più di una alta e gentile.',
    local:
      'Questa pagina non invia nulla. Le risposte restano su questo dispositivo finché non le salva in un file e non lo rimanda.',
    kept: 'Ciò che scrive resta in questo browser: può continuare più tardi.',
    notKept: 'Questo browser non conserva nulla per un file: salvi le risposte prima di chiudere la pagina.',
    you: 'Su di lei',
    pseudonym: 'Il suo pseudonimo',
    pseudonymHint: 'Se gliene è stato dato uno, lo scriva qui. Altrimenti tenga questo: non dice nulla di lei.',
    pseudonymMissing: 'Scriva prima uno pseudonimo: senza, le sue risposte non si distinguono da quelle degli altri.',
    function: 'Lavora in',
    seniority: 'Il suo ruolo',
    notStated: 'Preferisco non dirlo',
    levels: 'Che cosa significano le risposte',
    answer: 'La sua risposta',
    evidence: 'Che cosa si potrebbe andare a vedere?',
    evidenceHint: 'Un documento, una cifra, una riunione, una schermata',
    comment: 'Commento',
    commentHint: 'Tutto ciò che aiuta a capire la risposta',
    clear: 'Annulla',
    answered: (count, of) => `${count} su ${of} con risposta`,
    next: 'Prossima domanda aperta',
    save: 'Salva le mie risposte',
    print: 'Stampa',
    startOver: 'Ricomincia',
    startOverSure: 'Cancellare tutto ciò che ha compilato qui?',
    nothing: 'Non c’è ancora nessuna risposta.',
    saved: file => `Salvato come ${file}, tra i suoi download. Rimandi questo file a chi le ha inviato il modulo.`,
    stillOpen: count => `Ancora aperte: ${count}. È permesso; può continuare e salvare di nuovo.`,
    paper: 'Su carta: una crocetta per ogni domanda.',
  },
  es: {
    language: 'Español',
    switchLanguage: 'Idioma',
    questionnaire: 'Cuestionario',
    about:
      'Queremos saber cómo se gestiona de verdad, aquí, la experiencia de los clientes. Responda por lo que ve usted; lo que no sepa, déjelo.',
    askedBy: 'Lo pregunta',
    until: 'Responda antes de terminar el',
    honest: 'Las respuestas altas no dan puntos: una baja y sincera ayuda más que una alta y amable.',
    local:
      'Esta página no envía nada. Sus respuestas se quedan en este dispositivo hasta que las guarde en un archivo y lo devuelva.',
    kept: 'Lo que escribe queda en este navegador: puede seguir más tarde.',
    notKept: 'Este navegador no conserva nada para un archivo: guarde sus respuestas antes de cerrar la página.',
    you: 'Sobre usted',
    pseudonym: 'Su seudónimo',
    pseudonymHint: 'Si le dieron uno, escríbalo aquí. Si no, quédese con este: no dice nada de usted.',
    pseudonymMissing: 'Escriba primero un seudónimo: sin él, sus respuestas no se distinguen de las de otros.',
    function: 'Trabaja en',
    seniority: 'Su puesto',
    notStated: 'Prefiero no decirlo',
    levels: 'Qué significan las respuestas',
    answer: 'Su respuesta',
    evidence: '¿Qué se podría ir a ver?',
    evidenceHint: 'Un documento, una cifra, una reunión, una pantalla',
    comment: 'Comentario',
    commentHint: 'Lo que ayude a entender la respuesta',
    clear: 'Quitar',
    answered: (count, of) => `${count} de ${of} con respuesta`,
    next: 'Siguiente pregunta abierta',
    save: 'Guardar mis respuestas',
    print: 'Imprimir',
    startOver: 'Empezar de nuevo',
    startOverSure: '¿Borrar todo lo que ha rellenado aquí?',
    nothing: 'Todavía no hay ninguna respuesta.',
    saved: file => `Guardado como ${file}, entre sus descargas. Devuelva este archivo a quien le envió el formulario.`,
    stillOpen: count => `Aún abiertas: ${count}. Está permitido; puede seguir y volver a guardar.`,
    paper: 'En papel: marque una casilla por pregunta.',
  },
  uk: {
    language: 'Українська',
    switchLanguage: 'Мова',
    questionnaire: 'Опитувальник',
    about:
      'Ми хочемо знати, як тут насправді керують клієнтським досвідом. Відповідайте про те, що бачите самі; чого не знаєте — пропустіть.',
    askedBy: 'Запитує',
    until: 'Відповісти до',
    honest: 'За високі відповіді балів немає: чесна низька допомагає більше, ніж ввічлива висока.',
    local:
      'Ця сторінка нічого не надсилає. Відповіді залишаються на цьому пристрої, доки ви не збережете їх у файл і не надішлете його назад.',
    kept: 'Заповнене зберігається в цьому браузері: можна продовжити пізніше.',
    notKept: 'Цей браузер нічого не зберігає для файлу: збережіть відповіді, перш ніж закрити сторінку.',
    you: 'Про вас',
    pseudonym: 'Ваш псевдонім',
    pseudonymHint: 'Якщо вам його дали, впишіть сюди. Якщо ні, залиште цей: він нічого про вас не каже.',
    pseudonymMissing: 'Спершу впишіть псевдонім: без нього ваші відповіді не відрізнити від чужих.',
    function: 'Ви працюєте в напрямі',
    seniority: 'Ваша роль',
    notStated: 'Не хочу казати',
    levels: 'Що означають відповіді',
    answer: 'Ваша відповідь',
    evidence: 'На що можна піти й подивитися?',
    evidenceHint: 'Документ, показник, нарада, екран',
    comment: 'Коментар',
    commentHint: 'Усе, що допоможе зрозуміти відповідь',
    clear: 'Скасувати',
    answered: (count, of) => `Відповіді: ${count} із ${of}`,
    next: 'Наступне без відповіді',
    save: 'Зберегти мої відповіді',
    print: 'Друкувати',
    startOver: 'Почати знову',
    startOverSure: 'Видалити все, що ви тут заповнили?',
    nothing: 'Ще немає жодної відповіді.',
    saved: file => `Збережено як ${file} у завантаженнях. Надішліть цей файл тому, хто надіслав вам форму.`,
    stillOpen: count => `Ще без відповіді: ${count}. Це дозволено; можна продовжити й зберегти знову.`,
    paper: 'На папері: одна позначка на кожне запитання.',
  },
};

export const LANGUAGES = Object.keys(WORDS) as readonly FormLanguage[];

/** The first of a reader's languages that the form speaks. */
export function languageOf(preferred: readonly string[]): FormLanguage {
  const wanted = preferred.map(tag => tag.toLowerCase().split('-', 1)[0]);
  return LANGUAGES.find(language => language === wanted.find(tag => LANGUAGES.some(each => each === tag))) ?? 'en';
}
