/** What levels say beside one another, and how many said so, in words. */
import { SMALLEST_GROUP } from '../../engine/levels/index.ts';

/** What people say against what the facts show. `by` is claimed − evidenced. */
export function sayDoSentence(by: number, claimed: string, evidenced: string): string {
  if (by > 0) {
    return `People say ${claimed}, the facts show ${evidenced}.`;
  }
  return by < 0
    ? `The facts show ${evidenced}, people say no more than ${claimed}.`
    : `People say what the facts show: ${evidenced}.`;
}

/** Few are not counted out loud: who they are could be guessed. */
export function answersWords(answers: number): string {
  return answers < SMALLEST_GROUP ? `fewer than ${SMALLEST_GROUP} answers` : `${answers} answers`;
}
