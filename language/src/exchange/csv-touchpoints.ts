/** One touchpoint as the rows of a table tell it: gathered row by row, then written. */
import { UniqueNames } from './names.ts';
import { type CxWriter, text } from './writer.ts';

export interface Touchpoint {
  readonly title: string;
  readonly channels: Set<string>;
  readonly owners: Set<string>;
  readonly texts: Map<'customer' | 'thinks' | 'feels', string>;
  readonly emotions: string[];
  readonly quotes: string[];
  readonly backstage: string[];
  readonly systems: Set<string>;
  readonly pains: string[];
  readonly opportunities: string[];
  readonly gains: string[];
  readonly languages: Set<string>;
  readonly accessibility: string[];
  readonly hours: string[];
  readonly images: string[];
  readonly notes: string[];
}

/** One of which nothing but the title is known. */
export function touchpointOf(title: string): Touchpoint {
  return {
    title,
    channels: new Set(),
    owners: new Set(),
    texts: new Map(),
    emotions: [],
    quotes: [],
    backstage: [],
    systems: new Set(),
    pains: [],
    opportunities: [],
    gains: [],
    languages: new Set(),
    accessibility: [],
    hours: [],
    images: [],
    notes: [],
  };
}

export function writeTouchpoint(writer: CxWriter, touchpoint: Touchpoint, name: string): void {
  writer.element('touchpoint', name, touchpoint.title, () => {
    writer.attribute('channels', [...touchpoint.channels]);
    writer.attribute('owner', [...touchpoint.owners]);
    for (const [column, cell] of touchpoint.texts) {
      writer.attribute(column, [text(cell)]);
    }
    for (const emotion of touchpoint.emotions) {
      writer.attribute('emotion', [emotion]);
    }
    writer.attribute('quotes', touchpoint.quotes.map(text));
    writer.attribute('backstage', touchpoint.backstage.map(text));
    writer.attribute('relies', [...touchpoint.systems]);
    writer.attribute('languages', [...touchpoint.languages]);
    writer.attribute('accessibility', touchpoint.accessibility.map(text));
    writer.attribute('hours', touchpoint.hours.map(text));
    writer.attribute('images', touchpoint.images.map(text));
    writer.attribute('notes', touchpoint.notes.map(text));
    const names = new UniqueNames();
    for (const pain of touchpoint.pains) {
      writer.element('pain', names.take(shortened(pain), 'Pain'), pain);
    }
    for (const gain of touchpoint.gains) {
      writer.element('gain', names.take(shortened(gain), 'Gain'), gain);
    }
    for (const opportunity of touchpoint.opportunities) {
      writer.element('opportunity', names.take(shortened(opportunity), 'Opportunity'), opportunity);
    }
  });
}

/** The first words of a sentence: enough for a name that people can still read. */
function shortened(sentence: string): string {
  return sentence.split(/\s+/).slice(0, 5).join(' ');
}
