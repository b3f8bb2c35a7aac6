// Where embeds stand: the promise that stays, and the current version, which is the same today.

import { siteConfig } from '../config.ts';
import type { Embed } from './figures.ts';

/** The version whose promise `/embed/v1/` keeps, and the release that this is. */
export const PROMISE = 'v1';
export const RELEASE = '1.0.0';

/** Returns the absolute address of a path from the site's root: "/lessons/telephone/". */
export function absolute(path: string): string {
  const { address, base } = siteConfig();
  return new URL(`${base}/${path}`.replaceAll(/\/+/g, '/'), address).href;
}

/** Returns the absolute address of an embed's page. */
export const embedAddress = ({ path }: Pick<Embed, 'path'>): string => absolute(`/embed/${PROMISE}/${path}`);
