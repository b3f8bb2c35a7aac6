// What comes later comes as a classic script beside the embed's own: a frame of an opaque origin can import no module.

const own = document.currentScript as HTMLScriptElement;
const loading = new Map<string, Promise<void>>();

/** Loads a script that stands beside the embed's own; rejects where it cannot be had, and asks again the next time. */
export function loadScript(name: string): Promise<void> {
  const known = loading.get(name);
  if (known !== undefined) return known;
  const loaded = addScript(new URL(name, own.src).href);
  loading.set(name, loaded);
  loaded.catch(() => loading.delete(name));
  return loaded;
}

function addScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src });
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new TypeError(`${src}: the script must be there, got nothing.`));
    };
    document.head.append(script);
  });
}
