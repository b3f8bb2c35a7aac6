// For the tests of embeds: a stranger's page on one origin and the site on another, with everything that went wrong.

import type { Browser, BrowserContext } from 'playwright';
import { siteConfig } from '../src/site/config.ts';
import { builtSite, type Pages, type ServedPage, serveHost } from './host-server.ts';
import { type Visit, visit } from './visit.ts';

/** A stranger's page that embeds the site, open. */
export interface Hosted extends Visit {
  /** Where the site is served, its base included. */
  readonly site: string;
  /** The address of every request since the page was opened. */
  readonly requests: readonly string[];
}

/** What a test may say besides the page. */
export interface HostedOptions {
  /** Pages of the site that stand in for built ones or beside them; paths without the site's base, `/` first. */
  readonly standIns?: Pages;
  /** Meets the context before the page is asked for. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** Opens a page made for the address that the site has; the errors seen are those of every frame, broken policies too. */
export async function openHosted(
  browser: Browser,
  page: (site: string) => ServedPage,
  { standIns = () => undefined, prepare = async () => {} }: HostedOptions = {},
): Promise<Hosted> {
  const { base } = siteConfig();
  const folder = base.replace(/\/*$/, '/');
  const built = builtSite(folder);
  const site = await serveHost((path) => standIns(path.replace(folder, '/')) ?? built(path), '127.0.0.1');
  const home = new URL(folder, site.url).href;
  const host = await serveHost((path) => (path === '/' ? page(home) : undefined));
  const requests: string[] = [];
  const seen = await visit(browser, host.url, {}, async (context) => {
    context.on('request', (request) => requests.push(request.url()));
    await context.addInitScript(reportViolations);
    await prepare(context);
  });
  const close = async () => {
    await seen.close();
    host.close();
    site.close();
  };
  return { ...seen, close, site: home, requests };
}

function reportViolations(): void {
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    console.error(`policy: ${violatedDirective} forbids ${blockedURI}`);
  });
}
