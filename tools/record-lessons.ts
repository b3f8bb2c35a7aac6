// `npm run record:lessons`: writes down what the lessons are as they are released, so that a fork can say what it changed.

import { writeFileSync } from 'node:fs';
import { recordOf } from '../src/site/upstream.ts';

writeFileSync('src/upstream/lessons.json', `${JSON.stringify(recordOf(), null, 2)}\n`);
