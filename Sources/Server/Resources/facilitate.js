// The facilitator's page: the board of messages, what was said in the room, and the pace. Every act has a key.
import { amount, ask, attempt, field, fill, find, follow, get, h, legalClocks, Live, moment, post, say, showClock } from './live.js';
import { recorder } from './recorder.js';

if (location.hash.length > 1) {
  await attempt(() => post('/api/sessions', { secret: location.hash.slice(1) }));
  history.replaceState(null, '', location.pathname);
}
const live = new Live('facilitator');
const command = (name, body = {}, done) => attempt(() => post(`/api/commands/${name}`, body), done);
const titleOf = (list, id) => list?.find((item) => (item.role ?? item.id) === id)?.title ?? id;
const names = (ids) => ids.map((id) => titleOf(live.sections.roles, id)).join(', ');

/** How the room gets in. */
let invitation = null;

function head() {
  const { head: state, phases } = live.sections;
  if (!state) return;
  document.title = `${say('drill')} · ${state.title}`;
  find('phase').textContent = state.phase ? `${state.phase.number}/${state.phase.of} ${state.phase.title}` : state.title;
  const line = state.paused === 'stop' ? say('stopped') : state.paused === 'gap' ? say('paused-gap') : state.paused ? say('paused')
    : state.discussion ? `${say('discussing')}: ${state.discussion.text}` : state.stage === 'between' ? say('between-facilitator') : '';
  fill(find('state'), line,
    state.paused && state.paused !== 'stop' ? [' ', h('button', { type: 'button', id: 'go-on', onclick: () => command('resume') }, say('resume'))] : null);
  find('state').hidden = !line;
  find('state').classList.toggle('calm', !state.paused);
  const stage = state.stage;
  const running = stage === 'phase';
  const next = phases?.find((phase) => !phase.entered);
  const button = (key, label, act, options = {}) => h('button', { type: 'button', id: `do-${options.id ?? key}`, class: options.class, data: { key }, onclick: act },
    label, ' ', h('kbd', {}, key));
  fill(find('controls'),
    stage === 'planned' ? button('n', say('begin'), begin, { class: 'main' }) : null,
    stage === 'between' && next ? button('n', say('next-phase', { title: next.title }), () => command('enter-next-phase'), { class: 'main' }) : null,
    stage === 'between' && !next ? button('f', say('finish'), finish, { class: 'main' }) : null,
    running && !state.paused && !state.discussion ? [
      button('n', say('next'), () => command('next'), { class: 'main' }),
      state.phase.pace === 'stepped' ? button('m', say('next-moment'), () => command('moment')) : null,
      button('e', say('end-phase'), () => confirm('end-phase', say('end-phase-sure'))),
    ] : null,
    stage !== 'planned' && stage !== 'finished' ? [
      state.discussion ? button('d', say('conclude'), conclude, { class: 'main' }) : running || stage === 'between' ? button('d', say('discuss'), discuss) : null,
      state.paused && state.paused !== 'stop' ? button('p', say('resume'), () => command('resume'), { class: 'main' })
        : !state.paused ? button('p', say('pause'), () => command('pause')) : null,
      button('b', say('record'), () => record.open()),
      button('i', say('improvise'), improvise),
      button('w', say('note'), note),
      button('l', say('started-later'), later),
    ] : null,
    stage === 'finished' ? h('a', { class: 'button main', id: 'do-a', href: '/afterwards', data: { key: 'a' } }, say('to-afterwards'), ' ', h('kbd', {}, 'a')) : null,
    stage !== 'planned' ? button('s', say('show-score'), score) : null);
  fill(find('halt'),
    state.paused === 'stop' ? h('button', { type: 'button', class: 'stop', onclick: () => command('unstop') }, say('unstop'))
      : stage !== 'finished' ? h('button', { type: 'button', class: 'stop', onclick: () => command('stop') }, say('stop')) : null);
  const phase = state.phase;
  const guide = phases?.find((each) => each.id === phase?.id);
  fill(find('guide'), phase ? [
    h('h3', {}, phase.title),
    h('p', {}, state.situation),
    h('p', {}, guide?.facilitator),
    (guide?.background ?? []).map((item) => h('p', {}, item.text, ' ', h('small', {}, item.source))),
    (live.sections.interludes ?? []).map((item) => h('details', {}, h('summary', {}, say('interlude', { title: item.title })), h('p', {}, item.text))),
  ] : h('p', { class: 'empty' }, state.notice));
}

const begin = () => {
  const { head: state } = live.sections;
  const people = (live.sections.people ?? []).filter((person) => person.kind === 'player').length;
  return people > 0 ? command('enter-next-phase') : confirm('enter-next-phase', say('begin-alone', { title: state.title }));
};

const confirm = (name, question) => ask(question, h('p', {}, say('cannot-undo')), say('yes'), () => post(`/api/commands/${name}`));

const finish = () => confirm('finish', say('finish-sure'));

function discuss() {
  const all = live.sections.questions ?? [];
  // Between two phases: of the one that is over.
  const phase = live.sections.phases?.findLast((each) => each.entered)?.id;
  const choice = (item, checked) => h('p', {}, h('label', {},
    h('input', { type: 'radio', name: 'question', value: item.id, required: true, checked }), ' ', item.text,
    item.asked ? h('small', {}, ` (${say('asked')})`) : ''));
  const now = all.filter((item) => item.phase === phase);
  const others = all.filter((item) => item.phase !== phase);
  const first = now.findIndex((item) => !item.asked);
  ask(say('discuss'), h('div', {}, now.map((item, position) => choice(item, position === first)),
    others.length ? h('details', { open: now.length === 0 }, h('summary', {}, say('other-phases')), others.map((item) => choice(item, false))) : null),
  say('discuss'), (data) => post('/api/commands/discuss', { question: data.get('question') }));
}

/** What came of it; what deserves more time waits for the hot wash, as an answer to one of its questions. */
function conclude() {
  const { hotwash, head: state } = live.sections;
  const park = h('input', { type: 'checkbox', name: 'park' });
  const where = h('div', { hidden: true }, field(say('park-where'), h('select', { name: 'where' }, (hotwash?.questions ?? []).map((item) => h('option', { value: item.id }, item.text)))));
  park.addEventListener('change', () => { where.hidden = !park.checked; });
  const asked = state?.discussion?.text ?? '';
  ask(say('conclude'), h('div', {}, h('p', {}, asked), field(say('outcome'), h('textarea', { name: 'outcome', rows: 2, maxlength: 500 }), say('outcome-hint')),
    hotwash?.questions.length ? [h('p', {}, h('label', {}, park, ' ', say('park'))), where] : null), say('conclude'),
  async (data) => {
    const outcome = data.get('outcome').trim();
    const answer = await post('/api/commands/conclude', { outcome });
    if (data.get('park')) await post('/api/answers', { question: data.get('where'), text: [asked, outcome].filter(Boolean).join(' – ') });
    return answer;
  });
}

const roleBoxes = (chosen = []) => h('fieldset', {}, h('legend', {}, say('to-whom')), live.sections.roles.map((item) => h('label', {},
  h('input', { type: 'checkbox', name: 'to', value: item.role, checked: chosen.includes(item.role) }), ' ', item.title)));

const improvise = () => ask(say('improvise'), h('div', {}, field(say('from-whom'), h('input', { name: 'from', required: true, maxlength: 80 })),
  field(say('text'), h('textarea', { name: 'text', required: true, maxlength: 1000 })), roleBoxes()), say('send'),
(data) => post('/api/commands/improvise', { from: data.get('from'), text: data.get('text'), to: data.getAll('to') }));

const note = () => ask(say('note'), h('div', {}, field(say('what-you-saw'), h('textarea', { name: 'text', required: true, maxlength: 1000 })),
  field(say('objective'), h('select', { name: 'objective' }, h('option', { value: '' }, '–'), (live.sections.objectives ?? []).map((item) => h('option', { value: item.id }, item.title))))), say('keep'),
(data) => post('/api/notes', { text: data.get('text'), objective: data.get('objective') || undefined }));

async function score() {
  const cards = await attempt(() => get('/api/score'));
  if (!cards) return;
  const dialogue = find('dialogue');
  fill(dialogue, h('h2', { id: 'dialogue-title' }, say('score')), h('p', { class: 'state' }, say('score-private')),
    cards.scorecards.map((card) => h('section', {}, h('h3', {}, say(`card-${card.rubric}`)),
      h('p', {}, h('strong', {}, card.lowest === card.highest ? card.score : say('between-scores', { lowest: shortened(card.lowest), highest: shortened(card.highest) })),
        card.band ? ` · ${say(`band-${card.band}`)}` : ''),
      h('dl', { class: 'figures' }, card.dimensions.filter((item) => item.score !== null && item.score !== undefined)
        .flatMap((item) => [h('dt', {}, say(`card-${card.rubric}-${item.id}`)), h('dd', {}, item.score)])))),
    h('p', { class: 'buttons' }, h('button', { type: 'button', class: 'main', onclick: () => dialogue.close() }, say('close'))));
  dialogue.showModal();
  dialogue.querySelector('button.main').focus();
}

const shortened = (exact) => {
  const [numerator, denominator = '1'] = String(exact).split('/');
  return (Math.floor((Number(numerator) / Number(denominator)) * 100) / 100).toLocaleString(document.documentElement.lang);
};

/** By the clock; then what waits for something, and last what is kept in hand. */
const inOrder = (left, right) => place(left) - place(right);
const place = (item) => item.delivered ?? item.due ?? (item.status === 'standby' ? 2 : 1) * Number.MAX_SAFE_INTEGER / 2;

/** What is over and what is far away only when asked for: this phase and the next are enough to work with. */
function board() {
  const { board: items = [], phases = [] } = live.sections;
  const showAll = find('board-all').checked;
  const current = Math.max(0, phases.findLastIndex((phase) => phase.entered));
  const near = new Set(phases.slice(current, current + 2).map((phase) => phase.id));
  const shown = items.filter((item) => showAll || (near.has(item.phase) && !['delivered', 'skipped', 'withheld'].includes(item.status)));
  const open = new Set([...document.querySelectorAll('#board details[open]')].map((element) => element.id));
  const parts = phases.map((phase) => ({ phase, items: shown.filter((item) => item.phase === phase.id).sort(inOrder) })).filter((part) => part.items.length > 0);
  fill(find('board'), parts.length === 0 ? h('li', { class: 'empty' }, say('board-empty')) : parts.map((part) => [
    h('li', { class: 'part' }, h('h3', {}, part.phase.title)), part.items.map((item) => card(item, open)),
  ]));
}

function card(item, open) {
  const isOver = item.status === 'delivered' || item.status === 'withheld';
  const when = item.delivered ?? item.due;
  const canBeDropped = !live.sections.phases?.find((phase) => phase.id === item.phase)?.entered;
  return h('li', { data: { status: item.status } },
    h('details', { id: `inject-${item.inject}`, open: open.has(`inject-${item.inject}`) },
      h('summary', {},
        h('span', { class: 'when' }, when === undefined || when === null ? '–' : moment(live.wallOf(when), live)),
        h('span', { class: 'name' }, item.title),
        h('span', { class: 'tag' }, say(`status-${item.status}`)),
        item.optional ? h('span', { class: 'tag' }, say('may-be-dropped')) : null,
        h('small', {}, names(item.to))),
      h('blockquote', {}, h('strong', {}, item.from), ': ', item.text),
      item.read ? h('p', {}, h('small', {}, `${say('read-aloud')}: ${item.read}`)) : null,
      item.ifSilent ? h('p', {}, h('small', {}, `${say('if-silent')}: ${item.ifSilent}`)) : null,
      item.waits ? h('p', {}, h('small', {}, say('waits-for-event'))) : null,
      isOver ? null : h('p', { class: 'buttons' },
        h('button', { type: 'button', onclick: () => command('send', { inject: item.inject }) }, say('send-now')),
        item.status === 'held' || item.status === 'skipped' ? null : h('button', { type: 'button', onclick: () => command('hold', { inject: item.inject }) }, say('hold')),
        item.status === 'skipped' ? null : h('button', { type: 'button', onclick: () => command('skip', { inject: item.inject }) }, say('skip')),
        canBeDropped ? h('button', { type: 'button', onclick: () => command('withhold', { inject: item.inject }) }, say('withhold')) : null,
        h('button', { type: 'button', onclick: () => reword(item) }, say('reword')),
        h('button', { type: 'button', onclick: () => redirect(item) }, say('redirect')))));
}

const reword = (item) => ask(say('reword'), field(item.title, textOf(item.text)), say('keep'), (data) => post('/api/commands/reword', { inject: item.inject, text: data.get('text') }));
const textOf = (text) => {
  const area = h('textarea', { name: 'text', required: true, maxlength: 2000 });
  area.value = text;
  return area;
};
const redirect = (item) => ask(say('redirect'), roleBoxes(item.to), say('keep'), (data) => post('/api/commands/redirect', { inject: item.inject, to: data.getAll('to') }));

function decisions() {
  const list = [...(live.sections.decisions ?? [])].reverse();
  fill(find('decisions'), list.length === 0 ? h('li', { class: 'empty' }, say('no-decisions')) : list.map((item) => h('li', {},
    h('small', {}, `${moment(item.wall, live)} · ${titleOf(live.sections.roles, item.role)} · ${say(`decision-${item.status}`)}${item.afterHint ? ` · ${say('after-hint')}` : ''}`), h('br'),
    h('strong', {}, item.title ?? item.words), item.reason ? ` – ${item.reason}` : '',
    h('p', { class: 'buttons' },
      item.action ? null : h('button', { type: 'button', class: 'quiet', onclick: () => record.tie(item.number) }, say('tie')),
      item.status === 'retracted' ? null : h('button', { type: 'button', class: 'quiet', onclick: () => undo(item) }, say('undo'))))));
}

const undo = (item) => ask(say('undo'), h('div', {}, h('p', {}, item.title ?? item.words), field(say('why'), h('input', { name: 'reason', maxlength: 300 }))), say('undo'),
  (data) => post(`/api/decisions/${item.number}/retract`, { reason: data.get('reason') }));

function figures() {
  fill(find('figures'), (live.sections.quantities ?? []).flatMap((item) => [h('dt', {}, item.title), h('dd', {}, `${amount(item, live)} ${item.unit}`)]));
  const pacing = live.sections.pacing;
  if (pacing) {
    const ahead = pacing.aheadMinutes;
    const spare = (live.sections.board ?? []).filter((item) => item.optional && ['pending', 'armed', 'held'].includes(item.status)).length;
    fill(find('pacing'), h('span', { class: ahead < 0 ? 'behind' : 'ahead' }, ahead < 0 ? say('behind', { n: -ahead }) : say('ahead', { n: ahead })),
      ahead < 0 && spare ? h('small', {}, ` · ${say('spare', { n: spare })}`) : null,
      pacing.late ? h('small', {}, ` · ${say('late-by', { n: pacing.late })}`) : null);
  }
  fill(find('legal'), legalClocks(live).map((clock) => h('span', { class: clock.isOver ? 'tag behind' : 'tag' }, `${clock.title}: ${clock.text}`)));
}

/** The plan runs on while nothing happens, and nothing is sent for that. */
async function pace() {
  const view = await get('/api/view?audience=facilitator').catch(() => null);
  if (view?.sections.pacing) live.take({ sequence: live.sequence, sections: { pacing: view.sections.pacing } });
}

const later = () => ask(say('started-later'), field(say('how-many-minutes'), h('input', { name: 'minutes', type: 'number', min: 1, max: 120, required: true })), say('keep'),
  async (data) => {
    const answer = await post('/api/commands/later', { minutes: Number(data.get('minutes')) });
    await pace();
    return answer;
  });

/** Who plays it: a role that nobody has any more becomes counterplay, or stays empty. */
function presence(item) {
  const select = h('select', { id: `presence-${item.role}`, class: 'small', 'aria-label': say('who-plays', { title: item.title }) },
    ['played', 'counterplay', 'vacant'].map((kind) => h('option', { value: kind, selected: item.presence === kind }, say(`presence-${kind}`))));
  select.addEventListener('change', async () => {
    if (!await command('presence', { role: item.role, presence: select.value })) select.value = item.presence;
  });
  return select;
}

function people() {
  const list = live.sections.people ?? [];
  fill(find('people'), (live.sections.roles ?? []).map((item) => {
    const here = list.filter((person) => person.roles.includes(item.role));
    return h('li', {}, h('strong', {}, item.title), ' ', live.sections.head?.stage === 'between' ? presence(item)
      : live.sections.head?.stage === 'planned' ? null : h('span', { class: 'tag' }, say(`presence-${item.presence}`)),
      here.map((person) => h('div', {}, h('small', {}, `${person.here ? '●' : '○'} ${person.name || say('someone')}${person.speaks.includes(item.role) ? ` · ${say('speaker')}` : ''}${person.readUpTo > 0 ? ` · ${say('reads-along')}` : ''}`),
        person.speaks.includes(item.role) ? null : h('button', { type: 'button', class: 'quiet', onclick: () => attempt(() => post(`/api/roles/${item.role}/speaker`, { person: person.person })) }, say('make-speaker')),
        h('button', { type: 'button', class: 'quiet', onclick: () => confirmRemoval(person) }, say('remove')))));
  }));
}

async function invite() {
  invitation = await attempt(() => get('/api/invitation'));
  if (!invitation) return;
  find('join-code').textContent = invitation.code;
  find('join-address').textContent = invitation.address;
  find('joining').textContent = invitation.open ? say('close-joining') : say('open-joining');
}

find('joining').addEventListener('click', async () => {
  await attempt(() => post('/api/joining', { open: !invitation?.open }));
  await invite();
});

const confirmRemoval = (person) => ask(say('remove'), h('p', {}, person.name || say('someone')), say('remove'), () => post(`/api/people/${person.person}/remove`));

const record = recorder(live);
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, dialog')) return;
  const button = document.querySelector(`#controls [data-key="${CSS.escape(event.key)}"]`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});
find('board-all').addEventListener('change', board);
live.on('head phases people interludes', head);
live.on('board phases roles time', board);
live.on('decisions roles', decisions);
live.on('quantities pacing clocks', figures);
live.on('head roles people', people);
try {
  await follow(live);
} catch {
  location.replace('/');
}
showClock(live, find('clock'));
invite();
setInterval(figures, 5000);
setInterval(pace, 30_000);
