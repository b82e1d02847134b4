/** Facts in one line, each apart: a title may be written from right to left and shall not turn its neighbours round. */
import { Fragment } from 'preact';

export function Dotted({ parts }: { parts: readonly (string | null)[] }) {
  const said = parts.filter(part => part !== null);
  return (
    <>
      {said.map((part, index) => (
        <Fragment key={index}>
          {index === 0 ? null : ' · '}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </>
  );
}
