// The lessons that a course hides are lessons of it.

import { expect, test } from 'vitest';
import { hiddenFaults } from './site.ts';

test('a hidden lesson that there is not is told with its line and the nearest name', () => {
  expect(hiddenFaults(['curry', 'telefone'], (index) => 20 + index)).toMatchInlineSnapshot(`
    [
      {
        "file": "content/site.config.yaml",
        "hint": "Did you mean telephone?",
        "level": "error",
        "line": 21,
        "rule": "config",
        "what": "hidden must name lessons, got telefone",
      },
    ]
  `);
});
