// The frame in which code that a reader writes runs: see src/sandbox.

import type { APIRoute } from 'astro';
import { sandboxDocument } from '#sandbox/document.ts';

export const GET: APIRoute = () =>
  new Response(sandboxDocument, { headers: { 'content-type': 'text/html; charset=utf-8' } });
