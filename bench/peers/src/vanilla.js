import { steps } from './questions.js';

const answers = {};
let at = 0;

const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

const field = ({ name, label, options, long }) => {
  if (options) {
    const radios = options.map((value) => {
      const radio = element('input', { type: 'radio', name, value, checked: answers[name] === value });
      radio.addEventListener('change', () => (answers[name] = value));
      return element('label', {}, radio, value);
    });
    return element('fieldset', {}, element('legend', { textContent: label }), ...radios);
  }
  const box = element(long ? 'textarea' : 'input', { id: name, value: answers[name] ?? '' });
  box.addEventListener('input', () => (answers[name] = box.value));
  return element('div', {}, element('label', { htmlFor: name, textContent: label }), box);
};

function show() {
  const { title, questions } = steps[at];
  const go = (by) => () => {
    at += by;
    show();
  };
  const form = element('form', { onsubmit: () => false }, ...questions.map(field));
  if (at > 0)
    form.append(element('button', { type: 'button', className: 'back', textContent: 'Back', onclick: go(-1) }));
  form.append(element('button', { type: 'button', className: 'next', textContent: 'Continue', onclick: go(1) }));
  document.body.replaceChildren(element('main', {}, element('h1', { textContent: title }), form));
}
show();
