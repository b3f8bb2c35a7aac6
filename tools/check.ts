// `npm run check`: every fault of the content in one list; `npm run check -- curry` looks at that lesson alone. Warnings
// stop nothing. Where GitHub runs it, each fault stands beside its line there as well.

import { annotation, countLine, faultBlock } from './fault-report.ts';

async function main(slug: string | undefined): Promise<boolean> {
  const { check } = await import('../src/site/check/index.ts'); // inside, so that what it reads while it loads can fail here
  const { faults, lessons } = await check({ slug });
  for (const fault of faults) console.log(`${faultBlock(fault)}\n`);
  if (process.env['GITHUB_ACTIONS'] === 'true') for (const fault of faults) console.log(annotation(fault));
  console.log(countLine(faults, lessons));
  return !faults.some(({ level }) => level === 'error');
}

try {
  process.exitCode = (await main(namedLesson())) ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function namedLesson(): string | undefined {
  const [slug, ...more] = process.argv.slice(2);
  if (more.length === 0) return slug;
  throw new RangeError(`npm run check: one lesson may be named, got ${more.join(' ')} as well. Name none for all.`);
}
