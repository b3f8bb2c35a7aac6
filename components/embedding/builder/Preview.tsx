// The figure alive, in a frame as sealed as a host's may be: it is set by its own controls, and tells what was set.

import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { say, type Words } from '#params';
import { readMessage, setMessage } from '../../../src/embed-host/messages.ts';
import { heightOf } from '../facts.ts';
import { COLUMN } from '../snippets.ts';
import type { Build } from './build.ts';

interface PreviewProps {
  readonly words: Words;
  readonly build: Build;
}

export function Preview({ words, build }: PreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  const seen = useSignal(false);
  const wide = build.width.value === '100%' ? COLUMN : Number(build.width.value);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) seen.value = true;
    });
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  return (
    <div class="builder-preview" ref={box} style={{ maxInlineSize: `${wide}px` }}>
      {seen.value && <Frame key={`${build.widget.value}/${build.preset.value}`} words={words} build={build} />}
    </div>
  );
}

/** One frame: another figure, or another setting, has a frame of its own. */
function Frame({ words, build }: PreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const looks = useComputed(() => ({
    theme: build.theme.value,
    controls: build.controls.value,
    hide: build.hidden.value.join(','),
  }));
  const height = useSignal(heightOf(build.shown.peek(), innerWidth));
  const address = useMemo(() => addressOf(build, looks.peek()), []);
  const tell = () => frame.current?.contentWindow?.postMessage(setMessage(looks.peek()), '*');
  useSignalEffect(() => {
    void looks.value;
    tell();
  });
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      const own = frame.current;
      if (own === null || source !== own.contentWindow) return;
      const message = readMessage(data);
      if (message === undefined) return;
      const { type, parameters } = message;
      if (type === 'ready') {
        build.heard.begin(parameters);
        tell(); // what was chosen while it loaded
      }
      if (type === 'change') build.heard.change(parameters);
      if (message.height === undefined) return;
      height.value = message.height;
      build.heard.measure(own.clientWidth, message.height);
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  return (
    <iframe ref={frame} title={say(words, 'preview')} src={address} height={height.value} sandbox="allow-scripts" />
  );
}

function addressOf({ widget, preset }: Build, looks: Readonly<Record<string, string>>): string {
  const folders = [widget.peek(), preset.peek()].filter(Boolean).join('/');
  return `${import.meta.env.BASE_URL}embed/v1/${folders}/?${new URLSearchParams(looks)}`;
}
