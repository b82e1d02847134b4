/** Choices of which one is taken: a box to tick each, on the screen and on paper. */
import type { ComponentChildren } from 'preact';

export interface Choice {
  readonly word: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface ChoicesProps {
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (word: string) => void;
  /** The element that says more about what is asked. */
  readonly describedBy?: string | undefined;
  /** Whether the choices are short, and stand one behind the other. */
  readonly inLine?: boolean;
}

export function Choices({ name, legend, choices, chosen, onChoose, describedBy, inLine = false }: ChoicesProps) {
  return (
    <fieldset class={inLine ? 'choices in-line' : 'choices'} aria-describedby={describedBy}>
      <legend>{legend}</legend>
      <div class="boxes">
        {choices.map(({ word, label, hint }) => (
          <label class="choice" key={word}>
            <input type="radio" name={name} value={word} checked={chosen === word} onChange={() => onChoose(word)} />
            <span class="choice-text">
              <bdi class="choice-label">{label}</bdi>
              {hint === undefined ? null : <span class="choice-hint">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
