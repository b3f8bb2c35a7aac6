// The button that shows a figure alone on the whole screen, in large type; gone where the browser has no such thing.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { say, type Words } from '#params';
import './full-screen.css';

export function FullScreen({ words }: { readonly words: Words }) {
  const button = useRef<HTMLButtonElement>(null);
  const can = useSignal(true);
  const full = useSignal(false);
  const figure = () => button.current?.closest('figure');
  useEffect(() => {
    can.value = document.fullscreenEnabled;
    const look = () => (full.value = document.fullscreenElement === figure());
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  const turn = () => (full.value ? document.exitFullscreen() : figure()!.requestFullscreen()).catch(() => {});
  return (
    <button type="button" class="full-screen" ref={button} hidden={!can.value} onClick={turn}>
      {say(words, full.value ? 'screen.leave' : 'screen')}
    </button>
  );
}
