// A server of given pages with given headers, each on a port of its own: another origin than the site's.
// It sends no header that it was not given, so that a page meets no more permission than a plain static host gives.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { root } from './run-bin.ts';

/** What is sent for a path; the type follows the path's ending, HTML where it has none. */
export interface ServedPage {
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Returns the page of a path, `/` first, without the query; undefined is a 404. */
export type Pages = (path: string) => ServedPage | undefined;

/** A running server. */
export interface HostServer {
  /** Its address, ending in a slash. */
  readonly url: string;
  readonly close: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves pages on a free port, by the name given: `localhost` and `127.0.0.1` are two sites, two ports two origins. */
export async function serveHost(pages: Pages, name: 'localhost' | '127.0.0.1' = 'localhost'): Promise<HostServer> {
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const page = pages(path);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': typeOf(path), ...page?.headers });
    response.end(page?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${name}:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The built site as a static host has it, under its base. */
export function builtSite(base: string): Pages {
  return (path) => {
    if (!path.startsWith(base)) return undefined;
    const file = join(root, 'dist', path.slice(base.length), path.endsWith('/') ? 'index.html' : '');
    return existsSync(file) && statSync(file).isFile() ? { body: readFileSync(file) } : undefined;
  };
}

function typeOf(path: string): string {
  return TYPES[extname(path)] ?? 'text/html; charset=utf-8';
}
