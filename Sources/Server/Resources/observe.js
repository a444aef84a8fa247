// An observer reads along, notes what was seen, and proposes ratings.
import { attempt, fill, find, folded, follow, h, Live, moment, post, room, say, showClock, showDrill, signIn } from './live.js';

await signIn();
for (const area of document.querySelectorAll('textarea')) area.after(room(area));
const live = new Live('observer');

function head() {
  const { head: state } = live.sections;
  if (!state) return;
  showDrill(state);
  find('phase').textContent = state.phase ? state.phase.title : state.title;
  fill(find('situation'), h('p', {}, state.situation || state.notice));
  find('state').hidden = !state.paused && !state.discussion;
  find('state').textContent = state.discussion ? `${say('discussing')}: ${state.discussion.text}` : state.paused === 'stop' ? say('stopped') : say('paused');
}

function feed() {
  const messages = (live.sections.inbox ?? []).map((item) => ({ wall: item.wall, at: item.at, element: h('li', { class: 'card message', data: { channel: item.channel } },
    h('p', { class: 'meta' }, h('span', { class: 'from' }, item.from), h('time', { datetime: item.wall }, moment(item.wall, live))), h('p', { class: 'text' }, item.text),
    h('p', {}, h('small', {}, say('to-names', { names: item.to.map(titleOf).join(', ') })))) }));
  const decisions = (live.sections.decisions ?? []).map((item) => ({ wall: item.wall, at: item.taken, element: h('li', { class: 'card' },
    h('p', {}, h('small', {}, `${moment(item.wall, live)} · ${titleOf(item.role)} · ${say(`decision-${item.status}`)}`)),
    h('p', {}, h('strong', {}, folded(item.title ?? item.words)), item.reason ? [' – ', folded(item.reason)] : '')) }));
  fill(find('feed'), [...messages, ...decisions].sort((left, right) => right.at - left.at).map((item) => item.element));
}

function ratings() {
  const list = live.sections.ratings ?? [];
  find('ratings-section').hidden = list.length === 0;
  fill(find('ratings'), list.map((item) => h('li', {}, h('small', {}, `${item.title} · ${item.rater}`), h('br'), h('strong', {}, item.level), ` – ${item.reason}`)));
}

const titleOf = (id) => live.sections.roles?.find((item) => item.role === id)?.title ?? id;

function choices() {
  fill(find('note-objective'), h('option', { value: '' }, '–'), (live.sections.objectives ?? []).map((item) => h('option', { value: item.id }, item.title)));
  const rateable = [...(live.sections.objectives ?? []).map((item) => ({ value: `objective:${item.id}`, title: item.title })),
    ...(live.sections.steps ?? []).filter((item) => item.observed).map((item) => ({ value: `step:${item.step}`, title: item.title }))];
  fill(find('rating-subject'), rateable.map((item) => h('option', { value: item.value }, item.title)));
}

find('note-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const data = new FormData(event.target);
  if (await attempt(() => post('/api/notes', { text: data.get('text'), objective: data.get('objective') || undefined }), say('kept'))) event.target.reset();
});
find('rating-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const data = new FormData(event.target);
  const [kind, id] = data.get('subject').split(':');
  if (await attempt(() => post('/api/ratings', { [kind]: id, level: data.get('level'), reason: data.get('reason') }), say('kept'))) event.target.reset();
});
live.on('head', head);
live.on('inbox decisions time roles', feed);
live.on('objectives steps', choices);
live.on('ratings', ratings);
await follow(live);
showClock(live, find('clock'));
