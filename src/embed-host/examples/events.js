// The element tells its page what happens in the figure, and takes what the page sets.
const figure = document.querySelector('whisper-and-curry');

figure.addEventListener('ready', ({ detail }) => console.log(detail.widget, detail.parameters));
figure.addEventListener('change', ({ detail }) => console.log(detail.parameters)); // { people: '30', … }
figure.addEventListener('result', ({ detail }) => console.log(detail.text)); // the sentence above the figure

figure.setAttribute('people', '30'); // sets a parameter
figure.removeAttribute('people'); // as it started

// A bare frame says the same by messages. Look at who sent them: anybody may send one.
const frame = document.querySelector('iframe');

addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || data?.source !== 'whisper-and-curry') return;
  if (data.type === 'height') frame.height = data.height;
  if (data.type === 'ready') ask({ people: '30' });
});

function ask(parameters) {
  frame.contentWindow.postMessage({ target: 'whisper-and-curry', type: 'set', parameters }, '*');
}
