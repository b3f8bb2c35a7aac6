// The dev server asks for a slash after every address of a route with parts that vary, files included; what is built
// does not. Embeds are files: here their addresses get the slash that the dev server wants.

import type { Plugin } from 'vite';

const FILE = /^([^?#]*\/embed\/[^?#]*\.\w+)(?=$|\?)/;

/** Returns the Vite plugin that finds files below /embed/ in the dev server. */
export function embedAddresses(): Plugin {
  return {
    name: 'embed-addresses',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use((request, _, next) => {
        request.url = request.url?.replace(FILE, '$1/');
        next();
      });
    },
  };
}
