// For tests only: a command that serves pages until it is stopped.

import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { plainEnvironment } from './course.testing.ts';

const PATIENCE = 600; // seconds: a whole build, not a limit on speed

/** Runs a command until a page answers, and stops it; returns the page. Rejects where the command ends before. */
export async function served(folder: string, command: string, address: string): Promise<string> {
  const child = spawn(command, { cwd: folder, shell: true, detached: true, env: plainEnvironment() });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  try {
    for (let second = 0; second < PATIENCE; second++) {
      if (child.exitCode !== null) break;
      const page = await pageAt(address);
      if (page !== undefined) return page;
      await wait(1000);
    }
    throw new Error(`${command}: a page must answer at ${address}, got none.\n${said}`);
  } finally {
    await stopped(child);
  }
}

async function pageAt(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined; // nobody listens yet
  }
}

/** Stops a command and everything that it began. */
async function stopped(child: ReturnType<typeof spawn>): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid!, 'SIGTERM');
  await ended;
}
