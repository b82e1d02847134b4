/** A few things to choose one from, side by side. */
interface Props<Id> {
  /** What is chosen, for those who do not see it. */
  readonly legend: string;
  readonly choices: readonly (readonly [id: Id, title: string])[];
  readonly current: Id;
  readonly onChoose: (id: Id) => void;
}

export function Choices<Id>({ legend, choices, current, onChoose }: Props<Id>) {
  return (
    <fieldset class="choices">
      <legend class="sr">{legend}</legend>
      {choices.map(([id, title]) => (
        <button key={String(id)} type="button" aria-pressed={id === current} onClick={() => onChoose(id)}>
          {title}
        </button>
      ))}
    </fieldset>
  );
}
