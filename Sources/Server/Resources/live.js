// What every page shares: the words, the view that is kept up to date, and requests that are safe to repeat.

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

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

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

/** A line at the foot of the page that says what happened, also to a screen reader. */
export function tell(text, isProblem = false) {
  const line = find('told');
  line.textContent = text;
  line.dataset.problem = isProblem;
  line.hidden = false;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { line.hidden = true; }, isProblem ? 12000 : 5000);
}

/** Does something and says so if it fails. */
export async function attempt(what, done) {
  try {
    const answer = await what();
    if (done) tell(done);
    return answer;
  } catch (error) {
    tell(error instanceof Refused ? error.message : say('unreachable'), true);
    return null;
  }
}

/** The view of one audience, kept up to date by the server. */
export class Live extends EventTarget {
  sections = {};
  sequence = 0;

  constructor(audience) {
    super();
    this.audience = audience;
  }

  /** Calls `render` now and whenever one of these sections changes. */
  on(names, render) {
    const list = names.split(' ');
    this.addEventListener('change', (event) => {
      if (list.some((name) => event.detail.has(name))) render(this.sections);
    });
    if (list.some((name) => name in this.sections)) render(this.sections);
  }

  take({ sequence, sections }) {
    const changed = new Set();
    for (const [name, value] of Object.entries(sections)) {
      if (name.endsWith('+')) {
        const base = name.slice(0, -1);
        const known = new Set((this.sections[base] ?? []).map((item) => item.id));
        this.sections[base] = [...(this.sections[base] ?? []), ...value.filter((item) => !known.has(item.id))];
        changed.add(base);
      } else {
        this.sections[name] = value;
        changed.add(name);
      }
      if (name === 'time') this.received = performance.now();
    }
    // Who is here comes without a number: it is in no journal.
    if (sequence !== undefined) this.sequence = sequence;
    this.dispatchEvent(new CustomEvent('change', { detail: changed }));
  }

  async refresh() {
    this.take(await get(`/api/view?audience=${encodeURIComponent(this.audience)}`));
  }

  /** Milliseconds of story time since T+0, now. */
  get story() {
    const time = this.sections.time;
    if (!time) return 0;
    return Math.min(time.story + (performance.now() - this.received) * time.rate, time.end ?? Infinity);
  }

  /** The same on the wall of the story. */
  get wall() {
    return this.sections.time ? this.wallOf(this.story) : null;
  }

  /** A moment of the story, in milliseconds since T+0, on the wall of the story. */
  wallOf(story) {
    const { time } = this.sections;
    return new Date(Date.parse(time.wall) + (story - time.story));
  }

  /** The other way: of what stands in a `datetime-local` field. */
  storyOf(written) {
    const { time } = this.sections;
    const shift = Date.parse(`${this.written(time.story)}Z`) - this.wallOf(time.story).setMilliseconds(0);
    return Math.round((time.story + Date.parse(`${written}Z`) - shift - Date.parse(time.wall)) / 1000) * 1000;
  }

  /** As such a field wants it, on the wall of the story. */
  written(story) {
    const zone = { timeZone: this.sections.time.zone, dateStyle: 'short', timeStyle: 'medium' };
    return new Intl.DateTimeFormat('sv-SE', zone).format(this.wallOf(story)).replace(' ', 'T');
  }

  /** Milliseconds of exercise time, now. */
  get exercise() {
    const { time, head } = this.sections;
    return time ? time.exercise + (head?.paused ? 0 : performance.now() - this.received) : 0;
  }
}

/** Every page says what it is, and that it is no exercise when something real came up. */
export function showDrill(state) {
  const isHalted = state.paused === 'stop';
  const bar = document.querySelector('.drill');
  bar.textContent = say(isHalted ? 'stop' : 'drill');
  bar.setAttribute('aria-label', bar.textContent);
  document.body.classList.toggle('halted', isHalted);
  document.title = `${bar.textContent} · ${state.title}`;
}

/** One stream for all the audiences of this page; a lost connection comes back by itself. */
export async function follow(...lives) {
  const refresh = () => Promise.all(lives.map((live) => live.refresh()));
  await refresh();
  const banner = find('connection');
  const source = new EventSource(`/api/events?after=${Math.min(...lives.map((live) => live.sequence))}`);
  let lost = false;
  source.addEventListener('change', (event) => {
    const frame = JSON.parse(event.data);
    for (const live of lives) if (live.audience === frame.audience) live.take(frame);
  });
  source.addEventListener('reset', refresh);
  source.addEventListener('open', () => {
    if (lost) refresh().catch(() => {});
    lost = false;
    banner.hidden = true;
  });
  source.addEventListener('error', () => {
    lost = true;
    banner.hidden = false;
    // The browser gives up by itself after an answer that is no stream.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 3000);
  });
  // A telephone that slept missed what was sent meanwhile.
  let hidden = 0;
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hidden = Date.now();
    else if (Date.now() - hidden > 5000) refresh().catch(() => {});
  });
  return refresh;
}

/** Writes the story's clock into an element, once a second. */
export function showClock(live, element) {
  const show = () => {
    const wall = live.wall;
    if (wall) {
      element.textContent = new Intl.DateTimeFormat(language, {
        weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit',
        timeZone: live.sections.time.zone,
      }).format(wall);
    }
  };
  live.on('time head', show);
  setInterval(show, 1000);
}

/** The time of day of a moment in the story. */
export const timeOfDay = (wall, zone) =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(wall));

export const dayAndTime = (wall, zone) =>
  new Intl.DateTimeFormat(language, {
    weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: zone,
  }).format(new Date(wall));

/** Of a date that was agreed, such as `2026-12-01`. */
export const fullDate = (date) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));

/** As short as can be: the day is said only if it isn't the story's own. */
export function moment(wall, live) {
  const zone = live.sections.time?.zone;
  const day = (date) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(date);
  const now = live.wall;
  return now && day(new Date(wall)) === day(now) ? timeOfDay(wall, zone) : dayAndTime(wall, zone);
}

/** The clocks of the law that run, and what is left on them. */
export function legalClocks(live) {
  const list = (live.sections.clocks ?? []).filter((clock) => clock.startedAt !== null && clock.startedAt !== undefined);
  return list.map((clock) => {
    const left = clock.limitAt - live.story;
    const hours = Math.floor(Math.abs(left) / 3_600_000);
    const minutes = String(Math.floor((Math.abs(left) % 3_600_000) / 60_000)).padStart(2, '0');
    const isStopped = clock.stoppedAt !== null && clock.stoppedAt !== undefined;
    return {
      title: clock.title, isOver: !isStopped && left < 0,
      text: isStopped ? say('clock-stopped') : say(left >= 0 ? 'clock-left' : 'clock-over', { hours, minutes }),
    };
  });
}

/** What a simulated quantity is now, from its value, rate and when that was. */
export function amount(quantity, live) {
  const grown = quantity.value + (quantity.rate / 1000) * ((live.story - quantity.at) / 3_600_000);
  const bounded = Math.min(quantity.maximum, Math.max(quantity.minimum, grown));
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(bounded);
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
    const button = form.querySelector('button.main');
    button.disabled = true;
    const answer = await attempt(() => act(new FormData(form)));
    button.disabled = false;
    if (answer !== null) dialogue.close();
  });
  dialogue.replaceChildren(form);
  dialogue.showModal();
  // Without a field, Enter does what was asked for; Escape never does.
  (form.querySelector('textarea, input, select') ?? form.querySelector('button.main')).focus();
  return dialogue;
}

let fields = 0;

/** A labelled field. */
export function field(label, input, hint) {
  fields += 1;
  input.id ||= `field-${fields}`;
  const explanation = hint ? h('small', { id: `${input.id}-hint` }, hint) : null;
  if (explanation) input.setAttribute('aria-describedby', explanation.id);
  return h('p', { class: 'field' }, h('label', { for: input.id }, label), input, explanation);
}
