// The page for bloggers at work: choose a figure, say how it looks, set it up by its own controls, copy what to paste.
// It comes when it is seen; what it knows of the figures it asks of the embeds.

import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { say, sayFault, type Words } from '#params';
import { type Build, createBuild } from './builder/build.ts';
import { type Asked, askedBy, type Catalogue, fetchCatalogue } from './builder/catalogue.ts';
import { Looks } from './builder/Looks.tsx';
import { Paste } from './builder/Paste.tsx';
import { Pick } from './builder/Pick.tsx';
import { Preview } from './builder/Preview.tsx';
import { fill, slotsOf } from './paste.ts';
import './builder/builder.css';

interface BuilderProps {
  readonly words: Words;
  readonly title: string;
  readonly licence: string;
}

export default function Builder(props: BuilderProps) {
  const catalogue = useSignal<Catalogue | undefined>(undefined);
  const told = useSignal('wait');
  useEffect(() => {
    fetchCatalogue().then(
      (all) => (catalogue.value = all),
      () => (told.value = 'failed'),
    );
  }, []);
  return (
    <div class="builder">
      {catalogue.value === undefined ? (
        <p class="builder-wait" role="status">
          {say(props.words, told.value)}
        </p>
      ) : (
        <Steps {...props} catalogue={catalogue.value} />
      )}
    </div>
  );
}

function Steps({ words, title, licence, catalogue }: BuilderProps & { readonly catalogue: Catalogue }) {
  const asked = useMemo(() => askedBy(location.search, catalogue), [catalogue]);
  const build = useMemo(() => {
    const nameOf = (figure: string, preset: string | undefined) =>
      say(words, 'frame', { figure: preset === undefined ? figure : say(words, 'named', { figure, preset }), title });
    return createBuild(catalogue, asked, { site: location.origin + import.meta.env.BASE_URL, nameOf });
  }, [catalogue]);
  useSignalEffect(() => fillRecipes(build));
  useSignalEffect(() => keepAddress(build, asked));
  return (
    <>
      <div class="builder-faults" role="status">
        {asked.faults.map((fault) => (
          <p key={`${fault.name} ${fault.got}`}>{sayFault(words, fault, 'used')}</p>
        ))}
      </div>
      <Step words={words} name="pick">
        <Pick words={words} build={build} />
      </Step>
      <Step words={words} name="looks">
        <Looks words={words} build={build} />
      </Step>
      <div class="builder-work" data-width={build.width.value}>
        <Step words={words} name="set">
          <a class="builder-skip" href="#step-copy">
            {say(words, 'step.set.skip')}
          </a>
          <Preview words={words} build={build} />
        </Step>
        <Step words={words} name="copy">
          <Paste words={words} build={build} title={title} licence={licence} />
        </Step>
      </div>
    </>
  );
}

interface StepProps {
  readonly words: Words;
  readonly name: string;
  readonly children: ComponentChildren;
}

function Step({ words, name, children }: StepProps) {
  return (
    <section class={`builder-${name}`} aria-labelledby={`step-${name}`}>
      <h2 id={`step-${name}`}>{say(words, `step.${name}`)}</h2>
      <p>{say(words, `step.${name}.text`)}</p>
      {children}
    </section>
  );
}

/** The recipes of the page paste the figure that is being built. */
function fillRecipes({ spec }: Build): void {
  const slots = slotsOf(spec.value);
  for (const code of document.querySelectorAll<HTMLElement>('[data-paste]'))
    code.textContent = fill(code.dataset['paste']!, slots);
}

/** The page's address asks for the figure that is being built, once that is another. */
function keepAddress({ widget, preset }: Build, asked: Asked): void {
  if (widget.value === asked.widget && preset.value === asked.preset && asked.faults.length === 0) return;
  const url = new URL(location.href);
  url.search = String(new URLSearchParams({ widget: widget.value, ...(preset.value && { preset: preset.value }) }));
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // Some hosts forbid it; the snippets are right anyway.
  }
}
