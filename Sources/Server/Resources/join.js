// Joining: the code, then what you play, then the practice message.
import { attempt, fill, find, get, h, post, say, turnedAway } from './live.js';

const steps = { code: find('step-code'), roles: find('step-roles'), ready: find('step-ready') };

function show(name) {
  for (const [key, element] of Object.entries(steps)) element.hidden = key !== name;
  steps[name].querySelector('h2')?.focus();
}

/** Who has it, apart from whoever looks. */
function seat(role) {
  const others = role.people - (role.mine ? 1 : 0);
  if (role.mine) return others > 0 ? say('together-with', { n: others }) : say('your-role');
  return others > 0 ? say('with-others', { n: others }) : say('still-free');
}

/** Whoever was in the exercise already goes straight back to it. */
let hasPlayed = false;

async function roles() {
  const lobby = await get('/api/lobby');
  const mine = new Set(lobby.roles.filter((role) => role.mine).map((role) => role.id));
  fill(find('roles'), lobby.roles.map((role) => h('li', {},
    h('button', {
      type: 'button', 'aria-pressed': String(mine.has(role.id)), class: mine.has(role.id) ? 'main wide' : 'wide',
      onclick: async () => {
        await attempt(() => post(`/api/roles/${role.id}/${mine.has(role.id) ? 'release' : 'take'}`));
        await roles();
      },
    }, h('strong', {}, role.title), ' ', h('small', {}, seat(role))),
    mine.has(role.id) ? h('p', { class: 'brief' }, role.brief) : null,
    (role.others ?? []).map((other) => h('p', { class: 'brief' }, h('button', {
      type: 'button', class: 'quiet', onclick: async () => {
        await attempt(() => post(`/api/roles/${role.id}/speaker`, { person: other.person }));
        await roles();
      },
    }, say('let-decide', { name: other.name || say('someone') })))))));
  find('go-on').disabled = mine.size === 0;
  find('back').hidden = mine.size === 0 || !hasPlayed;
  find('go-on').hidden = !find('back').hidden;
  return lobby;
}

find('join-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = new FormData(event.target);
  if (!await attempt(() => post('/api/join', { code: form.get('code').trim(), name: form.get('name').trim() }))) {
    find('code').select();
    return;
  }
  await roles();
  show('roles');
});

find('go-on').addEventListener('click', async () => {
  const lobby = await roles();
  const practice = lobby.practice;
  if (!practice) { location.href = '/play'; return; }
  fill(find('practice'),
    h('article', { class: 'card message', data: { channel: practice.channel } },
      h('p', { class: 'meta' }, h('span', { class: 'from' }, practice.from)),
      h('p', { class: 'text' }, practice.text)),
    h('ul', { class: 'plain choices' }, practice.choices.map((choice) => h('li', {},
      h('button', {
        type: 'button', onclick: () => fill(find('practice'),
          h('p', { class: 'card' }, practice.result || say('practised')),
          h('p', {}, h('a', { class: 'button', href: '/play' }, say('to-the-exercise')))),
      }, choice)))));
  show('ready');
});

const why = turnedAway();
find('turned-away').textContent = why;
find('turned-away').hidden = !why;

// The picture on the big screen holds the code.
if (location.hash.length > 1) {
  find('code').value = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
}
get('/api/lobby').then((lobby) => { if (lobby.kind === 'player') { hasPlayed = lobby.roles.some((role) => role.mine); roles().then(() => show('roles')); } }).catch(() => {});
