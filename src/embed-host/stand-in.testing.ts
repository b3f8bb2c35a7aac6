// A page that speaks as the embed pages do, and no more, for tests of what the element makes of a frame's words.
// It has one switch, `norm`, and says what its parameters are.

import { classicText } from '#site/classic-script.ts';
import type { Pages } from '../../tools/host-server.ts';

const SCRIPT = `
  const source = 'whisper-and-curry';
  const widget = location.pathname.split('/embed/')[1].split('/')[0];
  const parameters = Object.fromEntries(new URLSearchParams(location.search));
  const output = document.querySelector('output');
  const say = (message) => parent.postMessage({ source, widget, ...message }, '*');
  const change = () => {
    output.textContent = JSON.stringify(parameters);
    say({ type: 'change', parameters });
    say({ type: 'result', text: 'Now ' + output.textContent });
  };
  document.querySelector('input').addEventListener('change', ({ target }) => {
    parameters.norm = target.checked ? 'layer' : 'none';
    change();
  });
  addEventListener('message', (event) => {
    if (event.source !== parent || event.data?.target !== source) return;
    for (const [name, text] of Object.entries(event.data.parameters)) {
      if (text === null) delete parameters[name];
      else parameters[name] = text;
    }
    sets++;
    change();
  });
  let sets = 0;
  output.textContent = JSON.stringify(parameters);
  if (parameters.say) for (const message of JSON.parse(parameters.say)) say(message);
  else if (widget !== 'silent') say({ type: 'ready', parameters, height: 700 });
`;

const PAGE = `<!doctype html><html lang="en"><title>Stand-in</title>
<body style="margin:0"><label><input type="checkbox" name="norm"> norm</label><output></output>
<script>${SCRIPT}</script>`;

/** Returns the pages of a site that has the loader, in two places, and a stand-in for every widget; none for `missing`. */
export async function standInSite(): Promise<Pages> {
  const loader = await classicText('src/embed-host/element.ts');
  return (path) => {
    if (/^\/embed\/(v1\/)?element\.js$/.test(path)) return { body: loader };
    return /^\/embed\/(?!.*missing).*\/$/.test(path) ? { body: PAGE } : undefined;
  };
}
