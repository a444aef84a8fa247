// A player's page: the messages of their roles, what they can decide, and what they decided.
import { amount, ask, attempt, field, fill, find, folded, follow, get, h, Live, moment, pause, post, say, showClock, showDrill, tell, turnAway } from './live.js';

const lobby = await get('/api/lobby');
let mine = (lobby.roles ?? []).filter((role) => role.mine);
if (mine.length === 0) await turnAway(lobby.person ? '' : say('no-longer-in'));
const titles = Object.fromEntries(lobby.roles.map((role) => [role.id, role.title]));
const lives = mine.map((role) => new Live(`role:${role.id}`));
let current = lives[0];
const readKey = `read:${lobby.person}`;
const readIds = new Set(JSON.parse(localStorage.getItem(readKey) ?? '[]'));

const role = () => current.audience.slice('role:'.length);
const seat = () => mine.find((each) => each.id === role());

function head() {
  const { head: state } = current.sections;
  if (!state) return;
  showDrill(state);
  find('phase').textContent = state.phase ? state.phase.title : state.title;
  const reasons = { facilitator: 'paused', gap: 'paused', left: 'paused', stop: 'stopped' };
  const line = state.stage === 'planned' ? say('not-begun')
    : state.stage === 'finished' ? say('finished')
    : state.paused ? say(reasons[state.paused]) : state.discussion ? `${say('discussing')}: ${state.discussion.text}`
    : state.stage === 'between' ? say('between') : '';
  fill(find('state'), line, state.stage === 'finished' ? [' ', h('a', { id: 'to-afterwards', class: 'button main', href: '/afterwards' }, say('to-afterwards'))] : null);
  find('state').hidden = !line;
  find('state').classList.toggle('calm', !state.paused);
  fill(find('situation'), h('p', {}, marked(state.situation || state.title)));
  // Nothing can be done any more: it isn't put forward either.
  const isOver = state.stage === 'finished';
  for (const element of document.querySelectorAll('[data-part=decide], [data-to=decide]')) element.hidden = isOver;
  if (isOver && document.querySelector('[data-part=decide]').dataset.shown === 'true') showPart('messages');
}

/** Who decides may have changed: after every break in the stream, for that is how the server says so. */
async function seats() {
  const now = (await get('/api/lobby')).roles?.filter((each) => each.mine) ?? [];
  if (now.map((each) => each.id).join() !== mine.map((each) => each.id).join()) return location.reload();
  mine = now;
  proposals();
}

function inbox() {
  const messages = [...(current.sections.inbox ?? [])].reverse();
  fill(find('messages'), messages.length === 0 ? h('li', { class: 'empty' }, say('no-messages'))
    : messages.map((message) => h('li', {},
      h('article', { class: 'card message', data: { channel: message.channel, new: isUnread(message) } },
        h('p', { class: 'meta' },
          h('span', { class: 'from' }, message.sent ? say('you-asked', { names: message.to.map((id) => titles[id]).join(', ') }) : message.from),
          h('span', {}, message.sent ? '' : [say(`channel-${message.channel}`), ' · '], h('time', { datetime: message.wall }, moment(message.wall, current)))),
        h('p', { class: 'text' }, message.sent ? folded(message.text) : marked(message.text))))));
  const fresh = unread(current).length;
  find('fresh').textContent = fresh || '';
  find('fresh').hidden = fresh === 0;
}

/** For whoever comes in halfway: where we are, and the last ten things that this role heard and decided. */
function missed() {
  const key = `caught-up:${lobby.person}`;
  if (localStorage.getItem(key)) return;
  const { head: state, inbox: messages = [], decisions: taken = [] } = current.sections;
  const caughtUp = () => {
    localStorage.setItem(key, 'true');
    find('missed').hidden = true;
  };
  const lines = [
    ...messages.map((item) => ({ at: item.at, wall: item.wall, who: item.from, text: item.text })),
    ...taken.filter((item) => item.status !== 'retracted').map((item) => ({ at: item.taken, wall: item.wall, who: say('decided'), text: item.title })),
  ].sort((left, right) => left.at - right.at).slice(-10);
  if (!state || state.stage === 'planned' || state.stage === 'finished' || lines.length < 2) {
    caughtUp();
    return;
  }
  const short = (text) => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text);
  fill(find('missed'), h('h3', {}, say('missed')), h('p', {}, state.situation),
    h('ul', { class: 'plain log' }, lines.map((line) => h('li', {}, h('small', {}, `${moment(line.wall, current)} · ${line.who}`), h('br'), short(line.text)))),
    h('p', { class: 'buttons' }, h('button', { type: 'button', class: 'main', onclick: caughtUp }, say('caught-up'))));
  find('missed').hidden = false;
}

/** Terms that can be tapped for their meaning. */
function marked(text) {
  const terms = Object.entries(current.sections.glossary ?? {}).map(([term, meaning]) => ({ term, meaning }));
  if (terms.length === 0) return [text];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${terms.map((item) => item.term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text.split(pattern).map((part) => {
    const item = terms.find((each) => each.term === part);
    return item ? h('button', { type: 'button', class: 'term', onclick: () => meaning(item) }, part) : part;
  });
}

const meaning = (item) => {
  const dialogue = find('dialogue');
  dialogue.replaceChildren(h('h2', { id: 'dialogue-title' }, item.term), h('p', {}, item.meaning),
    h('p', { class: 'buttons' }, h('button', { type: 'button', class: 'main', onclick: () => dialogue.close() }, say('close'))));
  dialogue.showModal();
};

const isUnread = (message) => !message.sent && !readIds.has(message.id);
const unread = (live) => (live.sections.inbox ?? []).filter(isUnread);

/** What stood open for a while is read. The facilitator is told when nothing is left in any of one's roles. */
function read() {
  const fresh = unread(current);
  if (fresh.length === 0 || document.hidden || !find('messages').checkVisibility()) return;
  for (const message of fresh) readIds.add(message.id);
  localStorage.setItem(readKey, JSON.stringify([...readIds]));
  if (lives.every((live) => unread(live).length === 0)) {
    post('/api/receipts', { upTo: Math.max(...lives.map((live) => live.sequence)) }).catch(() => {});
  }
}

const takes = (milliseconds) => {
  const minutes = Math.round(milliseconds / 60_000);
  return minutes ? h('span', { class: 'tag' }, minutes < 120 ? say('minutes', { n: minutes }) : say('hours', { n: Math.round(minutes / 60) })) : null;
};

const choice = (offer) => h('li', {}, h('button', { type: 'button', onclick: () => decide(offer) }, offer.title, ' ', takes(offer.takes)));

function offers() {
  const list = current.sections.offers ?? [];
  fill(find('offers'), list.length === 0 ? h('li', { class: 'empty' }, say('nothing-offered')) : list.map(choice));
}

const draftKey = (offer) => `draft:${lobby.person}:${role()}:${offer.action ?? 'own'}`;

/** One decision: why, and the form if there is one; kept in the browser until it was sent. */
function decide(offer) {
  const form = offer.form ? current.sections.forms?.[offer.form] ?? foundForms[offer.form] : null;
  const kept = JSON.parse(localStorage.getItem(draftKey(offer)) ?? '{}');
  const inputs = [];
  const add = (name, label, hint, input) => {
    input.name = name;
    input.value = kept[name] ?? '';
    inputs.push(input);
    return field(label, input, hint);
  };
  const content = h('div', {},
    offer.action ? null : add('words', say('in-your-words'), say('in-your-words-hint'), h('textarea', { required: true, maxlength: 500 })),
    add('reason', say('why'), say('why-hint'), h('input', { maxlength: 300, autocomplete: 'off' })),
    form ? h('h3', {}, form.title, ' ', h('small', {}, form.version ?? '')) : null,
    form ? form.fields.map((item) => add(`form.${item.id}`, item.required ? item.title : `${item.title} (${say('optional')})`, item.hint,
      item.choices?.length
        ? h('select', {}, h('option', { value: '' }, '–'), item.choices.map((value) => h('option', { value }, value)))
        : h('textarea', { rows: 2, maxlength: 2000 }))) : null);
  // A select only takes a value once its options are there.
  for (const input of inputs) {
    input.value = kept[input.name] ?? '';
    input.dispatchEvent(new Event('input'));
  }
  content.addEventListener('input', () => {
    localStorage.setItem(draftKey(offer), JSON.stringify(Object.fromEntries(inputs.map((input) => [input.name, input.value]))));
  });
  ask(offer.title ?? say('something-else'), content, say(seat().speaks ? 'decide' : 'propose'), async (data) => {
    const answers = {};
    for (const [name, value] of data) if (name.startsWith('form.') && value.trim()) answers[name.slice(5)] = value;
    const answer = await post('/api/decisions', {
      role: role(), action: offer.action, words: data.get('words') ?? undefined, reason: data.get('reason'), form: form ? answers : undefined,
    });
    localStorage.removeItem(draftKey(offer));
    for (const input of inputs) input.value = '';
    tellWhatCame(answer);
    return answer;
  });
}

/** What came of it: the decision itself comes by the stream. */
async function tellWhatCame({ decision, proposal }) {
  if (proposal) {
    await seats().catch(() => {});
    return tell(say('proposed', { name: decider() }));
  }
  const live = current;
  const made = () => live.sections.decisions?.find((item) => item.number === decision);
  for (let turn = 0; turn < 20 && !made(); turn += 1) await pause(100);
  const { status, until } = made() ?? {};
  tell(status === 'waiting' ? say('decided-waits')
    : status === 'running' && until ? say('decided-until', { time: moment(live.wallOf(until), live) }) : say('decided-now'));
}

/** Who decides for the role, as far as that can be said. */
const decider = () => seat().speaker ?? say('whoever-decides');

/** Of what a search found. */
const foundForms = {};

async function search() {
  const text = find('search').value.trim();
  find('found-section').hidden = !text;
  if (!text) return;
  const found = await attempt(() => get(`/api/actions?role=${role()}&q=${encodeURIComponent(text)}`));
  if (!found || find('search').value.trim() !== text) return;
  Object.assign(foundForms, found.forms);
  fill(find('found'), found.offers.map(choice),
    h('li', {}, h('button', { type: 'button', onclick: () => decide({ title: say('something-else') }) }, say('something-else-named', { text }))));
}

function decisions() {
  const list = [...(current.sections.decisions ?? [])].reverse();
  const states = { waiting: 'waits', running: 'is-running', completed: 'is-done', retracted: 'is-retracted', worded: 'in-own-words' };
  fill(find('decisions'), list.length === 0 ? h('li', { class: 'empty' }, say('no-decisions')) : list.map((item) => h('li', { class: 'card' },
    h('p', {}, h('small', {}, `${moment(item.wall, current)} · ${say(states[item.status], { time: item.until ? moment(current.wallOf(item.until), current) : '' })}`)),
    h('p', {}, h('strong', {}, folded(item.title ?? item.words)), item.reason ? [' – ', folded(item.reason)] : ''),
    item.result ? h('p', {}, item.result) : null,
    item.status === 'waiting' ? h('button', { type: 'button', onclick: () => attempt(() => post(`/api/decisions/${item.number}/cancel`)) }, say('do-not')) : null)));
}

function proposals() {
  const list = (current.sections.proposals ?? []).filter((item) => item.status === 'open');
  find('proposals-section').hidden = list.length === 0;
  fill(find('proposals'), list.map((item) => h('li', { class: 'card' },
    h('p', {}, h('strong', {}, folded(item.title ?? item.words)), item.reason ? [' – ', folded(item.reason)] : ''),
    item.dissents.map((each) => h('p', {}, h('small', {}, `${say('dissent')}: `, folded(each.text)))),
    item.by === lobby.person && !seat().speaks ? h('p', {}, h('small', {}, say('waits-for', { name: decider() }))) : null,
    h('p', { class: 'buttons' },
      item.by === lobby.person
        ? h('button', { type: 'button', onclick: () => attempt(() => post(`/api/proposals/${item.number}/withdraw`)) }, say('do-not'))
        : h('button', { type: 'button', onclick: () => object(item) }, say('disagree')),
      !seat().speaks ? null
        : h('button', { type: 'button', class: 'main', onclick: () => attempt(() => post(`/api/proposals/${item.number}/confirm`)) }, say('we-do-this'))))));
}

const object = (item) => ask(say('disagree'), field(say('what-instead'), h('textarea', { name: 'text', required: true, maxlength: 300 })), say('send'),
  (data) => post(`/api/proposals/${item.number}/dissent`, { text: data.get('text') }));

function figures() {
  const list = current.sections.quantities ?? [];
  find('figures-section').hidden = list.length === 0;
  fill(find('figures'), list.flatMap((item) => [h('dt', {}, item.title), h('dd', {}, `${amount(item, current)} ${item.unit}`)]));
}

function cards() {
  const list = current.sections.cards ?? [];
  fill(find('cards'), list.map((card) => h('details', { class: 'card' }, h('summary', {}, card.title), card.lines.map((line) => h('p', {}, line)), h('p', {}, h('small', {}, card.source)))));
}

function askOther() {
  const others = lobby.roles.filter((item) => item.id !== role());
  ask(say('ask-another'), h('div', {},
    field(say('to-whom'), h('select', { name: 'to' }, others.map((item) => h('option', { value: item.id }, item.title)))),
    field(say('your-question'), h('textarea', { name: 'text', required: true, maxlength: 500 }))), say('send'),
  (data) => post('/api/asks', { role: role(), to: data.get('to'), text: data.get('text') }));
}

function choose(live) {
  current = live;
  for (const button of find('my-roles').querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.dataset.role === role()));
  render();
}

function render() {
  head(); inbox(); offers(); decisions(); proposals(); figures(); cards();
}

function showPart(name) {
  for (const part of document.querySelectorAll('section[data-part]')) part.dataset.shown = part.dataset.part === name;
  for (const button of document.querySelectorAll('nav.parts button')) button.setAttribute('aria-pressed', String(button.dataset.to === name));
  if (name === 'messages') setTimeout(() => { read(); inbox(); }, 4000);
  window.scrollTo(0, 0);
}

const sections = { head, inbox, offers, decisions, proposals, quantities: figures, cards, forms: offers };
for (const live of lives) {
  live.addEventListener('change', (event) => {
    if (live !== current) { inbox(); return; }
    for (const name of event.detail) sections[name]?.();
    if (event.detail.has('inbox')) setTimeout(() => { read(); inbox(); }, 6000);
  });
}
fill(find('my-roles'), lives.length < 2 ? null : lives.map((live) => h('button', {
  type: 'button', 'aria-pressed': 'false', data: { role: live.audience.slice(5) }, onclick: () => choose(live),
}, titles[live.audience.slice(5)])));
find('role').textContent = lives.length === 1 ? titles[role()] : '';
find('search').addEventListener('input', search);
find('own-words').addEventListener('click', () => decide({}));
find('ask-other').addEventListener('click', askOther);
for (const button of document.querySelectorAll('nav.parts button')) button.addEventListener('click', () => showPart(button.dataset.to));
await follow(...lives);
lives[0].addEventListener('refresh', () => seats().catch(() => {}));
choose(current);
missed();
showClock(lives[0], find('clock'));
setInterval(figures, 5000);
showPart('messages');
