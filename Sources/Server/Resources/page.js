// What every page is made of: the words, elements, requests that are safe to repeat, what is told, and dialogues.

const words = JSON.parse(document.getElementById('words').textContent);

/** The sentence for a key, with its blanks filled in. */
export const say = (key, values = {}) =>
  (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');

export const language = document.documentElement.lang;

/** An element; text among the children is text, whatever it looks like. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'data') Object.assign(element.dataset, value);
    else if (value === true) element.setAttribute(name, '');
    else element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const find = (id) => document.getElementById(id);

/** Replaces what is in an element, and keeps the focus on the same thing if it is still there. */
export function fill(element, ...children) {
  const focus = element.contains(document.activeElement) ? document.activeElement.id : '';
  element.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (focus) document.getElementById(focus)?.focus();
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends a request until the server has answered it; the key makes a repeat harmless. */
export async function post(path, body = {}) {
  const key = crypto.getRandomValues(new Uint32Array(4)).join('-');
  for (let attempt = 0; ; attempt += 1) {
    try {
      const answer = await fetch(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, 'Accept-Language': language },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      const value = text ? JSON.parse(text) : {};
      if (answer.ok) return value;
      throw new Refused(answer.status, value);
    } catch (error) {
      if (error instanceof Refused || attempt === 4) throw error;
      await pause(300 * 2 ** attempt);
    }
  }
}

/** What the server would not do, with its reason in the reader's language. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || String(status));
    this.status = status;
  }
}

export async function get(path) {
  const answer = await fetch(path, { headers: { Accept: 'application/json', 'Accept-Language': language } });
  const value = await answer.json();
  if (!answer.ok) throw new Refused(answer.status, value);
  return value;
}

const told = find('told');

/** A line at the foot of the page, or of the dialogue before it, that says what happened, also to a screen reader. */
export function tell(text, isProblem = false) {
  const dialogue = find('dialogue');
  (dialogue.open ? dialogue : document.body).append(told);
  told.setAttribute('role', isProblem ? 'alert' : 'status');
  told.dataset.problem = isProblem;
  told.hidden = false;
  told.textContent = text;
  clearTimeout(tell.timer);
  // In a dialogue it stays until one tries again: there is much to look at.
  if (isProblem && dialogue.open) told.scrollIntoView({ block: 'nearest' });
  else tell.timer = setTimeout(() => { told.hidden = true; }, isProblem ? 12000 : 5000);
}

/** What went wrong before is no longer so. */
function untell() {
  if (told.dataset.problem === 'true') told.hidden = true;
}

find('dialogue').addEventListener('close', () => {
  document.body.append(told);
  untell();
});

/** Does something and says so if it fails. */
export async function attempt(what, done) {
  untell();
  try {
    const answer = await what();
    if (done) tell(done);
    return answer;
  } catch (error) {
    tell(error instanceof Refused ? error.message : say('unreachable'), true);
    return null;
  }
}

// The second click of a double click on one button is none: what was asked for once happens once.
let clicked = null;
document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  const isSame = button && clicked && (button === clicked || (button.id !== '' && button.id === clicked.id));
  clicked = button;
  if (event.detail < 2 || !isSame) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

/** As `attempt`, by a button that does nothing more until it has been done. */
export async function once(button, what, done) {
  if (button.disabled) return null;
  button.disabled = true;
  const answer = await attempt(what, done);
  button.disabled = false;
  return answer;
}

/** A dialogue that is filled anew each time; Escape closes it. */
export function ask(title, content, submit, act) {
  const dialogue = find('dialogue');
  const form = h('form', {},
    h('h2', { id: 'dialogue-title' }, title),
    content,
    h('p', { class: 'buttons' },
      h('button', { type: 'button', class: 'quiet', onclick: () => dialogue.close() }, say('cancel')),
      h('button', { type: 'submit', class: 'main' }, submit)));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = await once(form.querySelector('button.main'), () => act(new FormData(form)));
    if (answer !== null) dialogue.close();
  });
  dialogue.replaceChildren(form);
  dialogue.showModal();
  // Without a field, Enter does what was asked for; Escape never does.
  (form.querySelector('[type=radio]:checked') ?? form.querySelector('textarea, input, select') ?? form.querySelector('button.main')).focus();
  return dialogue;
}

let fields = 0;

/** A labelled field. */
export function field(label, input, hint) {
  fields += 1;
  input.id ||= `field-${fields}`;
  const explanation = hint ? h('small', { id: `${input.id}-hint` }, hint) : null;
  if (explanation) input.setAttribute('aria-describedby', explanation.id);
  return h('p', { class: 'field' }, h('label', { for: input.id }, label), input, explanation, room(input));
}

/** Nothing is cut off silently: what is too long says so, and isn't sent until it is shorter. */
export function room(input) {
  const most = input.maxLength ?? -1;
  if (most < 200) return null;
  input.removeAttribute('maxlength');
  const left = h('small');
  const count = () => {
    const rest = most - input.value.length;
    left.textContent = rest < 0 ? say('too-long', { n: -rest }) : rest <= most / 5 ? say('room-left', { n: rest }) : '';
    left.classList.toggle('behind', rest < 0);
    input.setCustomValidity(rest < 0 ? left.textContent : '');
  };
  input.addEventListener('input', count);
  count();
  return left;
}

/** What somebody typed: a long text by its beginning, and the rest at a tap. */
export function folded(text, most = 160) {
  if (!text || text.length <= most * 1.5) return text;
  const element = h('span', { tabindex: -1 }, text.slice(0, text.lastIndexOf(' ', most) + 1 || most), '… ', h('button', {
    type: 'button', class: 'term', onclick: () => { element.replaceChildren(text); element.focus(); },
  }, say('read-more')));
  return element;
}
