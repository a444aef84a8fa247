// The big screen: the public situation and the clocks; nothing that would give anything away.
import { fill, find, follow, fullDate, get, h, legalClocks, Live, say, showClock, showDrill, signIn } from './live.js';

const live = new Live('screen');

function head() {
  const { head: state, time } = live.sections;
  if (!state) return;
  showDrill(state);
  document.body.classList.toggle('discussing', Boolean(state.discussion));
  find('title').textContent = state.paused === 'stop' ? say('stop') : state.phase ? state.phase.title : state.title;
  find('situation').textContent = state.discussion ? '' : state.situation;
  find('question').textContent = state.discussion?.text ?? '';
  find('question').hidden = !state.discussion;
  const line = state.paused === 'stop' ? say('stopped') : state.paused ? say('paused')
    : state.stage === 'planned' ? say('not-begun') : state.stage === 'between' ? say('between') : state.stage === 'finished' ? say('finished') : '';
  find('state').textContent = line;
  find('state').hidden = !line;
  find('state').classList.toggle('calm', !state.paused);
  find('notice').textContent = state.stage === 'finished' ? '' : state.notice;
  find('clock').hidden = state.stage === 'planned' || state.stage === 'finished' || !time;
  find('legal').hidden = state.stage === 'finished';
  find('join').hidden = state.stage === 'finished' || state.paused === 'stop' || !isOpen;
  find('join').classList.toggle('late', state.stage !== 'planned');
  timer();
}

/** With one screen, everybody looks here for the six questions, and then for what was agreed. */
function afterwards() {
  const wash = live.sections.hotwash;
  if (!wash) return;
  // People are still answering when the first is agreed; later the list needs the room.
  find('wash').hidden = wash.improvements.length > 3;
  find('agreed').hidden = wash.improvements.length === 0;
  fill(find('wash'), wash.questions.map((question) => h('li', { class: 'card' }, question.text)));
  fill(find('agreed'), wash.improvements.map((item) => h('li', {}, h('strong', {}, item.what), ` · ${item.owner} · ${fullDate(item.due)}`)));
}

function timer() {
  const since = live.sections.head?.discussion?.since;
  find('timer').hidden = since === undefined;
  if (since === undefined) return;
  const seconds = Math.max(0, Math.round((live.exercise - since) / 1000));
  find('timer').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function clocks() {
  fill(find('legal'), legalClocks(live).map((clock) => h('p', { class: clock.isOver ? 'card over' : 'card' }, h('strong', {}, clock.title), h('br'), clock.text)));
}

await signIn();
/** Who comes in late finds the code in a corner; a server that was started again has another. */
let isOpen = true;
async function invite() {
  const invitation = await get('/api/invitation').catch(() => null);
  if (!invitation) return;
  isOpen = invitation.open;
  head();
  find('address').textContent = invitation.address;
  find('code').textContent = invitation.code;
  if (invitation.svg) {
    const picture = new DOMParser().parseFromString(invitation.svg, 'image/svg+xml').documentElement;
    fill(find('qr'), picture);
  }
}

live.on('head time', head);
live.on('clocks time', clocks);
live.on('hotwash', afterwards);
await follow(live);
invite();
setInterval(invite, 10_000);
showClock(live, find('clock'));
setInterval(() => { timer(); clocks(); }, 1000);
