import { describe, expect, test } from 'vitest';
import { focusAt } from '../../../language/src/views/index.ts';
import { read } from '../../support/check.ts';

function focus(text: string) {
  const { model, cursor } = read(text);
  return focusAt(model, cursor!.file, cursor!.offset);
}

describe('the cursor', () => {
  test('in a touchpoint looks at it in its journey', () => {
    expect(focus('journey J { stage A { touchpoint T { customer: "$0" } } }')).toEqual({
      journey: 'J',
      element: 'J.A.T',
    });
  });

  test('in a pain looks at the pain', () => {
    expect(focus('journey J { touchpoint T { pain P { $0 } } }')).toEqual({ journey: 'J', element: 'J.T.P' });
  });

  test('in a stage between touchpoints looks at the stage', () => {
    expect(focus('journey J { stage A { $0 touchpoint T {} } }')).toEqual({ journey: 'J', element: 'J.A' });
  });

  test('in a shared touchpoint looks at the first journey that reuses it', () => {
    const text = `
      touchpoint Help { $0 }
      journey Old { status: retired  stage A { reuses: Help } }
      journey J { stage A { reuses: Help } }
    `;
    expect(focus(text)).toEqual({ journey: 'J', element: 'Help' });
  });

  test('elsewhere looks at nothing', () => {
    expect(focus('role R { $0 }')).toEqual({ journey: null, element: null });
    expect(focus('touchpoint Lost { $0 }')).toEqual({ journey: null, element: null });
  });
});
