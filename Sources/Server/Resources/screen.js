// The big screen: the public situation and the clocks; nothing that would give anything away.
import { fill, find, follow, get, h, legalClocks, Live, post, say, showClock } from './live.js';

const live = new Live('screen');

function head() {
  const { head: state, time } = live.sections;
  if (!state) return;
  document.title = `${say('drill')} · ${state.title}`;
  find('title').textContent = state.phase ? state.phase.title : state.title;
  find('situation').textContent = state.discussion ? '' : state.situation;
  find('question').textContent = state.discussion?.text ?? '';
  find('question').hidden = !state.discussion;
  const line = state.paused === 'stop' ? say('stopped') : state.paused ? say('paused')
    : state.stage === 'planned' ? say('not-begun') : state.stage === 'between' ? say('between') : state.stage === 'finished' ? say('finished') : '';
  find('state').textContent = line;
  find('state').hidden = !line;
  find('state').classList.toggle('calm', !state.paused);
  find('notice').textContent = state.notice;
  find('clock').hidden = state.stage === 'planned' || !time;
  find('join').hidden = state.stage !== 'planned';
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

if (location.hash.length > 1) {
  await post('/api/sessions', { secret: location.hash.slice(1) }).catch(() => {});
  history.replaceState(null, '', location.pathname);
}
async function invite() {
  const invitation = await get('/api/invitation').catch(() => null);
  if (!invitation) return;
  find('address').textContent = invitation.address;
  find('code').textContent = invitation.code;
  if (invitation.svg) {
    const picture = new DOMParser().parseFromString(invitation.svg, 'image/svg+xml').documentElement;
    fill(find('qr'), picture);
  }
}

live.on('head time', head);
live.on('clocks time', clocks);
try {
  await follow(live);
} catch {
  location.replace('/');
}
invite();
showClock(live, find('clock'));
setInterval(() => { timer(); clocks(); }, 1000);
