/** A message, with the words that it takes from the language set apart: they stand between backticks. */
export function Message({ text }: { text: string }) {
  // Split at the backticks, every second piece stood between two of them.
  const pieces = text.split(/`([^`]+)`/);
  return (
    // Its words run from left to right, even where it begins with a title that does not.
    <bdi dir="ltr">{pieces.map((piece, index) => (index % 2 === 0 ? piece : <code key={index}>{piece}</code>))}</bdi>
  );
}
