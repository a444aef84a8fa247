// The facilitator's page: the board of messages, what was said in the room, and the pace. Every act has a key.
import { amount, ask, attempt, dayAndTime, field, fill, find, folded, follow, get, h, language, legalClocks, Live, moment, post, say, showClock, showDrill, signIn, tell } from './live.js';
import { board } from './board.js';
import { recorder } from './recorder.js';

await signIn();
const live = new Live('facilitator');
const command = (name, body = {}, done) => attempt(() => post(`/api/commands/${name}`, body), done);
const titleOf = (list, id) => list?.find((item) => (item.role ?? item.id) === id)?.title ?? id;
const names = (ids) => ids.map((id) => titleOf(live.sections.roles, id)).join(', ');

/** How the room gets in. */
let invitation = null;
let isRehearsal = false;

/** What can be done now, with its key; what is seldom done stands in the list behind '?'. */
function acts() {
  const { head: state, phases } = live.sections;
  const { stage, paused, discussion } = state;
  const isStopped = paused === 'stop';
  const isOpen = !isStopped && (stage === 'phase' || stage === 'between');
  const goesOn = stage === 'phase' && !paused && !discussion;
  const next = phases?.find((phase) => !phase.entered);
  const list = [
    stage === 'planned' && { key: 'n', label: say('begin'), act: begin, main: true },
    isOpen && stage === 'between' && next && { key: 'n', label: say('next-phase', { title: next.title }), act: () => command('enter-next-phase'), main: true },
    isOpen && stage === 'between' && !next && { key: 'f', label: say('finish'), act: finish, main: true },
    goesOn && { key: 'n', label: say('next'), act: () => command('next'), main: true },
    goesOn && state.phase.pace === 'stepped' && { key: 'm', label: say('next-moment'), act: () => command('moment') },
    goesOn && { key: 'e', label: say('end-phase'), act: () => endPhase() },
    isOpen && (discussion ? { key: 'd', label: say('conclude'), act: conclude, main: true } : { key: 'd', label: say('discuss'), act: discuss }),
    isStopped && { key: 'p', label: say('unstop'), act: () => command('unstop'), main: true },
    isOpen && (paused ? { key: 'p', label: say('resume'), act: () => command('resume'), main: true } : { key: 'p', label: say('pause'), act: () => command('pause') }),
    isOpen && { key: 'b', label: say('record'), act: () => record.open() },
    isOpen && { key: 'i', label: say('improvise'), act: improvise },
    isOpen && { key: 'w', label: say('note'), act: note },
    goesOn && isRehearsal && { key: 'r', label: say('simulate-minute'), act: () => command('simulate', { minutes: 1 }) },
    isOpen && { key: 'k', label: say('shorten'), act: script.shorten },
    isOpen && { key: 'u', label: say('undo'), act: undoLast, seldom: true },
    isOpen && { key: 'l', label: say('started-later'), act: later, seldom: true },
    goesOn && { key: 'j', label: say('jump'), act: jump, seldom: true },
    { key: 'v', label: say('board'), act: script.enter, seldom: true },
    isOpen && (next || stage === 'phase') && { key: 'f', label: say('finish'), act: finish, seldom: true },
    stage === 'finished' && { key: 'a', label: say('to-afterwards'), act: () => { location.href = '/afterwards'; }, main: true },
    stage !== 'planned' && { key: 's', label: say('show-score'), act: score, seldom: true },
    stage !== 'finished' && !isStopped && { key: 'S', label: say('stop'), act: stop, seldom: true },
  ];
  return list.filter(Boolean);
}

const button = (item, id) => h('button', { type: 'button', id, class: item.main ? 'main' : undefined, data: { key: item.key }, onclick: item.act }, item.label, ' ', h('kbd', {}, item.key));

/** Everything that can be done now, and its key. */
function keys() {
  const dialogue = find('dialogue');
  const close = () => dialogue.close();
  fill(dialogue, h('h2', { id: 'dialogue-title' }, say('help')),
    h('div', { class: 'keys' }, acts().map((item) => button({ ...item, main: false, act: () => { close(); item.act(); } }))),
    h('p', { class: 'buttons' }, h('button', { type: 'button', class: 'main', onclick: close }, say('close'))));
  dialogue.showModal();
}

/** The button stops at once; the key asks, for a slip of the finger would stop everybody. */
const stop = () => confirm('stop', say('stop'), say('stop-all'), say('stop-sure'));

function head() {
  const { head: state, phases } = live.sections;
  if (!state) return;
  showDrill(state);
  find('phase').textContent = state.phase ? `${state.phase.number}/${state.phase.of} ${state.phase.title}` : state.title;
  const line = state.paused === 'stop' ? say('stopped') : state.paused === 'gap' ? say('paused-gap') : state.paused ? say('paused')
    : state.discussion ? `${say('discussing')}: ${state.discussion.text}`
      : state.stage === 'between' ? say(phases?.every((phase) => phase.entered) ? 'between-last' : 'between-facilitator') : isRehearsal ? say('rehearsal') : '';
  find('state').textContent = line;
  find('state').hidden = !line;
  find('state').classList.toggle('calm', !state.paused);
  fill(find('controls'), acts().filter((item) => !item.seldom).map((item) => button(item, `do-${item.key}`)),
    button({ key: '?', label: say('more'), act: keys }, 'do-more'));
  fill(find('halt'), state.stage === 'finished' || state.paused === 'stop' ? null
    : h('button', { type: 'button', id: 'do-stop', class: 'stop', onclick: () => command('stop') }, say('stop'), ' ', h('kbd', {}, 'S')));
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
  return people > 0 ? command('enter-next-phase') : confirm('enter-next-phase', say('begin-alone', { title: state.title }), say('begin'));
};

/** What was still to come, comes at once. */
function endPhase() {
  const { board: items = [], head: state } = live.sections;
  const n = items.filter((item) => item.phase === state.phase.id && ['pending', 'armed'].includes(item.status) && item.due !== undefined && item.due !== null).length;
  confirm('end-phase', say('end-phase-sure'), say('end-phase'), n ? say('end-phase-brings', { n }) : undefined);
}

const confirm = (name, question, submit, hint = say('cannot-undo')) => ask(question, h('p', {}, hint), submit, () => post(`/api/commands/${name}`));

const finish = () => confirm('finish', say('finish-sure'), say('finish'));

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
    h('div', { class: 'cards' }, cards.scorecards.map((card) => h('section', {}, h('h3', {}, say(`card-${card.rubric}`)),
      h('p', {}, h('strong', {}, card.lowest === card.highest ? points(card.score) : say('between-scores', { lowest: shortened(card.lowest), highest: shortened(card.highest) })),
        card.band ? ` · ${say(`band-${card.band}`)}` : ''),
      h('dl', { class: 'figures' }, card.dimensions.filter((item) => item.score !== null && item.score !== undefined)
        .flatMap((item) => [h('dt', {}, say(`card-${card.rubric}-${item.id}`)), h('dd', {}, points(item.score))]))))),
    h('p', { class: 'buttons' }, h('button', { type: 'button', class: 'main', onclick: () => dialogue.close() }, say('close'))));
  dialogue.showModal();
  dialogue.querySelector('button.main').focus({ preventScroll: true });
}

const points = (number) => Number(number).toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const shortened = (exact) => {
  const [numerator, denominator = '1'] = String(exact).split('/');
  return points(Math.floor((Number(numerator) / Number(denominator)) * 100) / 100);
};

const script = board(live, { command, names, roleBoxes, isRehearsal: () => isRehearsal, onAside: (inject) => { last = `inject-${inject}`; } });

function decisions() {
  const list = [...(live.sections.decisions ?? [])].reverse();
  fill(find('decisions'), list.length === 0 ? h('li', { class: 'empty' }, say('no-decisions')) : list.map((item) => h('li', {},
    h('small', {}, `${moment(item.wall, live)} · ${titleOf(live.sections.roles, item.role)} · ${say(`decision-${item.status}`)}${item.afterHint ? ` · ${say('after-hint')}` : ''}`), h('br'),
    h('strong', {}, folded(item.title ?? item.words)), item.reason ? [' – ', folded(item.reason)] : '',
    h('p', { class: 'buttons' },
      item.action ? null : h('button', { type: 'button', id: `tie-${item.number}`, class: 'quiet', onclick: () => record.tie(item.number) }, say('tie')),
      item.status === 'retracted' || live.sections.head?.stage === 'finished' ? null : h('button', { type: 'button', id: `undo-${item.number}`, class: 'quiet', onclick: () => undo(item) }, say('undo'))))));
}

/** What a role proposed and nobody decided yet: the facilitator sees it, and may decide for who is away. */
function proposals() {
  const list = (live.sections.proposals ?? []).filter((item) => item.status === 'open');
  find('proposals-section').hidden = list.length === 0;
  fill(find('proposals'), list.map((item) => h('li', {},
    h('small', {}, titleOf(live.sections.roles, item.role)), h('br'),
    h('strong', {}, item.title ?? item.words), item.reason ? ` – ${item.reason}` : '',
    item.dissents.map((each) => h('p', {}, h('small', {}, `${say('dissent')}: ${each.text}`))),
    h('p', { class: 'buttons' }, h('button', { type: 'button', id: `confirm-${item.number}`, class: 'quiet', onclick: () => attempt(() => post(`/api/proposals/${item.number}/confirm`)) }, say('we-do-this'))))));
}

/** What was noted or put aside last, here; what a player decided is only undone when it is chosen. */
let last = '';

function undoLast() {
  const decided = (live.sections.decisions ?? []).filter((item) => item.status !== 'retracted').slice(-6).reverse().map((item) => ({
    value: `decision-${item.number}`, text: `${moment(item.wall, live)} · ${titleOf(live.sections.roles, item.role)}: ${item.title ?? item.words}`,
    act: (reason) => post(`/api/decisions/${item.number}/retract`, { reason }),
  }));
  const list = [...decided, ...script.aside()];
  if (list.length === 0) return tell(say('nothing-to-undo'));
  return ask(say('undo'), h('div', {}, list.map((item) => h('p', {}, h('label', {},
    h('input', { type: 'radio', name: 'what', value: item.value, required: true, checked: item.value === last }), ' ', item.text))),
  field(say('why'), h('input', { name: 'reason', maxlength: 300 }))), say('undo'),
  (data) => list.find((item) => item.value === data.get('what')).act(data.get('reason')));
}

const undo = (item) => ask(say('undo'), h('div', {}, h('p', {}, item.title ?? item.words), field(say('why'), h('input', { name: 'reason', maxlength: 300 }))), say('undo'),
  (data) => post(`/api/decisions/${item.number}/retract`, { reason: data.get('reason') }));

function figures() {
  fill(find('figures'), (live.sections.quantities ?? []).flatMap((item) => [h('dt', {}, item.title), h('dd', {}, `${amount(item, live)} ${item.unit}`)]));
  const pacing = live.sections.pacing;
  if (pacing) {
    const ahead = pacing.aheadMinutes;
    const spare = script.spare();
    fill(find('pacing'), h('span', { class: ahead < 0 ? 'behind' : 'ahead' }, ahead < 0 ? say('behind', { n: -ahead }) : ahead > 0 ? say('ahead', { n: ahead }) : say('on-schedule')),
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

/** Further on in the story, within the phase. */
function jump() {
  const { time } = live.sections;
  const input = h('input', { name: 'at', type: 'datetime-local', required: true, min: live.written(live.story).slice(0, 16), max: live.written(time.end).slice(0, 16) });
  input.value = live.written(Math.min(live.story + 600_000, time.end)).slice(0, 16);
  ask(say('jump'), field(say('jump-when'), input, say('jump-hint', { end: dayAndTime(live.wallOf(time.end), time.zone) })), say('jump'),
    (data) => post('/api/commands/jump', { at: Math.max(live.storyOf(data.get('at')), Math.ceil(live.story)) }));
}

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
      : live.sections.head?.stage === 'planned' ? null : h('span', { class: 'tag' }, say(item.presence === 'played' && here.length === 0 ? 'presence-aloud' : `presence-${item.presence}`)),
      here.map((person) => h('div', {}, h('small', {}, [`${person.here ? '●' : '○'} ${person.name || say('someone')}`, person.speaks.includes(item.role) ? say('speaker') : '', reading(person)].filter(Boolean).join(' · ')),
        person.speaks.includes(item.role) ? null : h('button', { type: 'button', id: `speak-${item.role}-${person.person}`, class: 'quiet', onclick: () => attempt(() => post(`/api/roles/${item.role}/speaker`, { person: person.person })) }, say('make-speaker')),
        h('button', { type: 'button', id: `remove-${item.role}-${person.person}`, class: 'quiet', onclick: () => confirmRemoval(person) }, say('remove')))));
  }));
}

const reading = (person) => (person.unread.length ? say('read-not', { n: person.unread.length }) : person.readUpTo > 0 ? say('read-all') : '');

async function invite() {
  invitation = await get('/api/invitation').catch(() => invitation);
  if (!invitation) return;
  find('join-code').textContent = invitation.code;
  find('join-address').textContent = invitation.address;
  find('joining').textContent = invitation.open ? say('close-joining') : say('open-joining');
  find('joining').hidden = false;
}

find('joining').addEventListener('click', async () => {
  await attempt(() => post('/api/joining', { open: !invitation?.open }));
  await invite();
});

const confirmRemoval = (person) => ask(say('remove'), h('p', {}, person.name || say('someone')), say('remove'), () => post(`/api/people/${person.person}/remove`));

const record = recorder(live, (number) => { last = `decision-${number}`; });
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=checkbox]), textarea, select, dialog')) return;
  const item = event.key === '?' ? { act: keys } : live.sections.head && acts().find((each) => each.key === event.key);
  if (!item) return;
  event.preventDefault();
  item.act();
});
live.on('head phases people interludes', head);
live.on('decisions roles', decisions);
live.on('proposals roles', proposals);
live.on('quantities pacing clocks', figures);
live.on('head roles people', people);
await follow(live);
showClock(live, find('clock'));
invite();
isRehearsal = (await get('/api/lobby')).rehearsal;
head();
script.show();
setInterval(figures, 5000);
setInterval(pace, 30_000);
// A server that was started again has another code.
setInterval(invite, 10_000);
