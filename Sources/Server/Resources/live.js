// The view that is kept up to date, who may look at it, and how its moments and figures are written.
import { find, get, language, post, Refused, say } from './page.js';

export * from './page.js';

let refusal = '';

/** By the secret of a link, if there is one; else, or if it is refused, a session of before may still do. */
export async function signIn() {
  const secret = location.hash.slice(1);
  if (!secret) return;
  history.replaceState(null, '', location.pathname);
  try {
    await post('/api/sessions', { secret });
  } catch (error) {
    refusal = error instanceof Refused ? error.message : say('unreachable');
  }
}

const doorKey = 'turned-away';

/** To the front door, which says why; the page does nothing more. */
export function turnAway(why) {
  sessionStorage.setItem(doorKey, why);
  location.replace('/');
  return new Promise(() => {});
}

/** Why somebody came back to the front door: said once. */
export function turnedAway() {
  const why = sessionStorage.getItem(doorKey);
  sessionStorage.removeItem(doorKey);
  return why;
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
    // `wall` is of the whole second in which `story` lies.
    return new Date(Date.parse(time.wall) + story - Math.floor(time.story / 1000) * 1000);
  }

  /** The other way: of what stands in a `datetime-local` field. */
  storyOf(written) {
    const { time } = this.sections;
    const shift = Date.parse(`${this.written(time.story)}Z`) - this.wallOf(time.story).setMilliseconds(0);
    return Math.floor(time.story / 1000) * 1000 + Date.parse(`${written}Z`) - shift - Date.parse(time.wall);
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

/** Nobody is shown a page that is not theirs, or not any more. */
async function refused(error) {
  const plays = document.body.matches('.play, .afterwards');
  if (error.status === 401) await turnAway(plays ? say('no-longer-in') : refusal || say('old-link'));
  // Another part than before: a player's page begins anew with it.
  if (error.status === 403) await (plays ? new Promise(() => { location.reload(); }) : turnAway(refusal || say('old-link')));
}

/** One stream for all the audiences of this page; a lost connection comes back by itself. */
export async function follow(...lives) {
  const refresh = async () => {
    try {
      await Promise.all(lives.map((live) => live.refresh()));
    } catch (error) {
      if (error instanceof Refused) await refused(error);
      throw error;
    }
    for (const live of lives) live.dispatchEvent(new Event('refresh'));
  };
  await refresh();
  const banner = find('connection');
  const source = new EventSource(`/api/events?after=${Math.min(...lives.map((live) => live.sequence))}`);
  let lost = false;
  let warning;
  source.addEventListener('change', (event) => {
    const frame = JSON.parse(event.data);
    for (const live of lives) if (live.audience === frame.audience) live.take(frame);
  });
  source.addEventListener('reset', () => refresh().catch(() => {}));
  source.addEventListener('open', () => {
    if (lost) refresh().catch(() => {});
    lost = false;
    clearTimeout(warning);
    banner.hidden = true;
  });
  source.addEventListener('error', () => {
    // The server ends a stream whenever somebody's part changes; that is no loss yet.
    if (!lost) warning = setTimeout(() => { banner.hidden = false; }, 1500);
    lost = true;
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
      text: isStopped ? say('clock-stopped') : left < 0 && hours >= 48 ? say('clock-over-days', { n: Math.floor(hours / 24) }) : say(left >= 0 ? 'clock-left' : 'clock-over', { hours, minutes }),
    };
  });
}

/** What a simulated quantity is now, from its value, rate and when that was. */
export function amount(quantity, live) {
  const grown = quantity.value + (quantity.rate / 1000) * ((live.story - quantity.at) / 3_600_000);
  const bounded = Math.min(quantity.maximum, Math.max(quantity.minimum, grown));
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(bounded);
}
