// Puts the frame into the page and hands it, once, a port and the text of the worker that it shall start.

import workerAddress from './worker.ts?classic';

/** A frame with a worker in it that hears what is posted to the port. */
export interface Frame {
  readonly port: MessagePort;
  /** Ends the worker, whatever it is doing. */
  readonly remove: () => void;
}

let workerText: Promise<string> | undefined;

/** Opens a frame; its worker answers on the port as soon as it is there. `failed` is told where it cannot be loaded. */
export function openFrame(failed: () => void): Frame {
  const { port1, port2 } = new MessageChannel();
  const element = hiddenFrame();
  element.addEventListener('load', () => {
    loadWorker().then((text) => element.contentWindow?.postMessage(text, '*', [port2]), failed); // an opaque origin is only '*'
  });
  document.body.append(element);
  return {
    port: port1,
    remove() {
      element.remove();
      port1.close();
    },
  };
}

function hiddenFrame(): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.setAttribute('aria-hidden', 'true');
  element.hidden = true;
  element.tabIndex = -1;
  element.title = 'sandbox';
  element.src = `${import.meta.env.BASE_URL}sandbox.html`;
  return element;
}

function loadWorker(): Promise<string> {
  workerText ??= fetch(workerAddress).then(async (response) => {
    if (!response.ok) throw new Error(`${workerAddress}: ${response.status}`);
    return response.text();
  });
  workerText.catch(() => {
    workerText = undefined; // the next frame asks again
  });
  return workerText;
}
