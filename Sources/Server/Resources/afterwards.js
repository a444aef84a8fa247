// The hot wash, on every telephone and at the facilitator's: six questions, what matters most, who does what by when.
import { ask, attempt, dayAndTime, field, fill, find, folded, follow, fullDate, get, h, Live, once, post, say, showDrill, turnAway } from './live.js';

const lobby = await get('/api/lobby');
if (!lobby.person) await turnAway(say('no-longer-in'));
const isFacilitator = lobby.kind === 'facilitator';
const own = (lobby.roles ?? []).find((role) => role.mine);
const live = new Live(isFacilitator ? 'facilitator' : own ? `role:${own.id}` : lobby.kind);
const dotsKey = `dots:${lobby.person}`;
let dots = JSON.parse(localStorage.getItem(dotsKey) ?? '[]');
// Whose an answer is stands in no view: this device knows its own.
const writtenKey = `written:${lobby.person}`;
const written = JSON.parse(localStorage.getItem(writtenKey) ?? '[]');
const limit = 3;

async function dot(number) {
  const next = dots.includes(number) ? dots.filter((each) => each !== number) : [...dots, number];
  if (!await attempt(() => post('/api/dots', { answers: next }))) return;
  dots = next;
  localStorage.setItem(dotsKey, JSON.stringify(dots));
  questions();
}

function head() {
  const { head: state } = live.sections;
  if (!state) return;
  showDrill(state);
  find('title').textContent = state.title;
  find('state').textContent = state.paused === 'stop' ? say('stopped') : state.stage === 'finished' ? '' : say('not-over');
  find('state').hidden = state.stage === 'finished';
}

function questions() {
  const wash = live.sections.hotwash;
  if (!wash) return;
  // What was struck gives its dot back.
  dots = dots.filter((number) => wash.answers.some((answer) => answer.number === number));
  const open = document.activeElement?.id ?? '';
  const typed = Object.fromEntries([...document.querySelectorAll('#questions textarea')].map((area) => [area.id, area.value]));
  fill(find('questions'), wash.questions.map((question) => {
    const area = h('textarea', { id: `answer-${question.id}`, rows: 2, maxlength: 500 });
    area.value = typed[area.id] ?? '';
    return h('li', { class: 'card' }, h('h3', {}, question.text),
      h('ul', { class: 'plain answers' }, wash.answers.filter((answer) => answer.question === question.id).map((answer) => h('li', {},
        h('span', { id: `text-${answer.number}` }, folded(answer.text)), ' ',
        isFacilitator ? h('button', { type: 'button', id: `act-${answer.number}`, class: 'quiet', onclick: () => improve({ what: answer.text }) }, say('improve')) : null,
        isFacilitator || written.includes(answer.number) ? strike(`/api/answers/${answer.number}`, `strike-${answer.number}`, answer.text) : null,
        h('button', {
          type: 'button', id: `dot-${answer.number}`, class: 'dots', 'aria-describedby': `text-${answer.number}`, 'aria-pressed': String(dots.includes(answer.number)),
          disabled: !dots.includes(answer.number) && dots.length >= limit,
          onclick: () => dot(answer.number),
        }, `● ${answer.dots}`)))),
      field(say('write-answer'), area),
      h('p', { class: 'buttons' }, h('button', {
        type: 'button', id: `send-${question.id}`, class: 'main', onclick: async ({ currentTarget }) => {
          if (!area.value.trim() || !area.reportValidity()) return;
          const kept = await once(currentTarget, () => post('/api/answers', { question: question.id, text: area.value.trim() }), say('kept'));
          if (kept) {
            written.push(kept.answer);
            localStorage.setItem(writtenKey, JSON.stringify(written));
            const shown = find(`answer-${question.id}`);
            if (shown) shown.value = '';
            questions();
          }
        },
      }, say('send'))));
  }));
  find('dots').textContent = `${say('dots-hint')} ${say('dots-left', { n: limit - dots.length })}`;
  if (open) document.getElementById(open)?.focus();
}

function improvements() {
  const list = live.sections.hotwash?.improvements ?? [];
  fill(find('improvements'), list.length === 0 ? h('li', { class: 'empty' }, say('no-improvements')) : list.map((item) => h('li', { class: 'card' },
    h('p', {}, h('strong', {}, item.what)), h('p', {}, h('small', {}, `${item.owner} · ${fullDate(item.due)}`)),
    item.urgent ? h('p', { class: 'state' }, say('improve-urgent')) : null,
    isFacilitator ? h('p', { class: 'buttons' },
      h('button', { type: 'button', id: `change-${item.number}`, class: 'quiet', 'aria-label': `${say('change')}: ${item.what}`, onclick: () => improve(item, `/api/improvements/${item.number}`) }, say('change')),
      strike(`/api/improvements/${item.number}`, `strike-agreed-${item.number}`, item.what)) : null)));
}

/** Off the wall and out of the plan; the journal keeps that it was there. */
const strike = (path, id, text) => h('button', {
  type: 'button', id, class: 'quiet', 'aria-label': `${say('take-off')}: ${text}`,
  onclick: () => ask(say('take-off'), h('div', {}, h('p', {}, text), h('p', {}, h('small', {}, say('take-off-hint')))), say('take-off'), () => post(`${path}/strike`)),
}, say('take-off'));

function released() {
  const shown = (live.sections.hotwash?.released ?? []).join(' ');
  for (const box of find('release').querySelectorAll('input')) box.checked = shown.includes(box.name);
  if (shown === lookedBack) return;
  lookedBack = shown;
  get('/api/released').then(showReleased).catch(() => {});
}

let lookedBack = null;

function showReleased({ timeline, score }) {
  const zone = live.sections.time?.zone;
  fill(find('released'),
    !timeline && !score ? h('p', { class: 'empty' }, say(isFacilitator ? 'released-nothing-yet' : 'released-nothing')) : null,
    (score ?? []).map((card) => h('section', { class: 'card' }, h('h3', {}, card.title), h('p', {}, h('strong', {}, card.verdict)), h('p', {}, card.order),
      card.wentWell.length ? [h('h4', {}, say('went-well')), h('ul', {}, card.wentWell.map((line) => h('li', {}, line)))] : null,
      card.costMost.length ? [h('h4', {}, say('cost-most')), h('ul', {}, card.costMost.map((line) => h('li', {}, line)))] : null)),
    timeline ? h('ol', { class: 'plain card log' }, timeline.map((item) => h('li', {}, h('small', {}, `${dayAndTime(item.wall, zone)} · ${item.roles.join(', ')}`), h('br'),
      item.isDecision ? h('strong', {}, item.text) : item.text))) : null);
}

find('improve').hidden = !isFacilitator;
find('improve').addEventListener('click', () => improve());

/** A day as a date field wants it, from today on. */
function inYears(years) {
  const day = new Date();
  day.setFullYear(day.getFullYear() + years);
  return day.toLocaleDateString('sv-SE');
}

/** Who does what by when, from an answer, from what was agreed before, or from nothing. */
const improve = (item = {}, path = '/api/improvements') => ask(say(item.number ? 'change' : 'improve'), h('div', {},
  field(say('improve-what'), h('textarea', { name: 'what', required: true, maxlength: 300, rows: 2 }, item.what ?? '')),
  field(say('improve-owner'), h('input', { name: 'owner', required: true, maxlength: 80, value: item.owner })),
  field(say('improve-date'), h('input', { name: 'due', type: 'date', required: true, min: inYears(0), max: inYears(5), value: item.due })),
  h('p', {}, h('label', {}, h('input', { name: 'urgent', type: 'checkbox', checked: item.urgent }), ' ', say('improve-urgent')))), say('keep'),
(data) => post(path, { what: data.get('what'), owner: data.get('owner'), date: data.get('due'), urgent: data.get('urgent') === 'on' }));

find('release').hidden = !isFacilitator;
for (const box of find('release').querySelectorAll('input')) {
  box.addEventListener('change', () => attempt(() => post('/api/release', { [box.name]: box.checked })));
}

const form = find('feedback-form');
// Only that it was sent: what somebody said is known to nobody.
const sentKey = `feedback:${lobby.person}`;
let isAsked = localStorage.getItem(sentKey) !== null;
function feedback() {
  const asked = live.sections.hotwash?.feedback ?? [];
  if (isAsked || isFacilitator || asked.length === 0) return;
  isAsked = true;
  form.hidden = false;
  fill(find('feedback-questions'), asked.some((question) => question.scale) && h('p', {}, h('small', {}, say('scale-ends'))), asked.map((question) => question.scale
  ? h('fieldset', {}, h('legend', {}, question.text), h('p', { class: 'scale' }, [1, 2, 3, 4, 5].map((n) => h('label', {}, h('input', { type: 'radio', name: question.id, value: n }), ` ${n}`))))
  : field(question.text, h('textarea', { name: question.id, maxlength: 500, rows: 2 }))));
}
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const answers = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
  if (!await once(form.querySelector('button.main'), () => post('/api/feedback', answers))) return;
  localStorage.setItem(sentKey, 'true');
  fill(form, h('p', {}, say('feedback-thanks')));
});
live.on('head', head);
live.on('hotwash', questions);
live.on('hotwash', improvements);
live.on('hotwash', released);
live.on('hotwash', feedback);
await follow(live);
head(); questions(); improvements(); released(); feedback();
