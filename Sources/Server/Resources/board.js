// The script as a board: what is to come, what it waits for, and what the facilitator does with it.
import { ask, attempt, field, fill, find, get, h, moment, post, say, tell } from './live.js';

const isOver = (item) => item.status === 'delivered' || item.status === 'withheld';
const canBeDropped = (item) => item.optional && ['pending', 'armed', 'held'].includes(item.status);

/** `command` posts one of the facilitator's, `names` are those of roles. */
export function board(live, { command, names, roleBoxes, isRehearsal, onAside }) {
  const told = { hold: 'status-held', skip: 'status-skipped', withhold: 'status-withheld', restore: 'restored' };
  /** What each message waits for, in words. */
  let waits = {};
  const hasBegun = (item) => live.sections.phases?.find((phase) => phase.id === item.phase)?.entered;

  /** When it came or comes; nothing of what still waits for something. */
  const when = (item) => item.delivered ?? item.due ?? (item.holds ? item.earliest : undefined) ?? undefined;
  const time = (item) => (when(item) === undefined ? '' : moment(live.wallOf(when(item)), live));
  /** By the clock; then what waits, and last what is kept in hand. */
  const place = (item) => when(item) ?? (item.status === 'standby' ? Number.MAX_VALUE : Number.MAX_SAFE_INTEGER);
  const inOrder = (left, right) => place(left) - place(right);

  /** What is over and what is far away only when asked for: this phase and the next are enough to work with. */
  function show() {
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

  /** A word only where it isn't simply to come. */
  function tags(item) {
    const status = item.status !== 'pending' ? say(`status-${item.status}`) : item.waits && !item.holds ? say('status-waiting') : null;
    return [
      status && h('span', { class: 'tag', data: { status: item.status } }, status),
      item.optional && !isOver(item) && h('span', { class: 'tag' }, say('may-be-dropped')),
    ];
  }

  function why(item) {
    if (item.status === 'pending' && item.waits) return waits[item.inject];
    const key = { held: 'held-why', skipped: 'skipped-why', standby: 'standby-why', withheld: 'withheld-why' }[item.status];
    return key ? say(key) : item.status === 'delivered' ? notRead(item) : null;
  }

  /** Of those who are at a device; who only listens reads nothing. */
  function notRead(item) {
    const people = (live.sections.people ?? []).filter((person) => person.unread.includes(item.inject));
    return people.length ? say('read-not-by', { names: people.map((person) => person.name || names(person.roles)).join(', ') }) : null;
  }

  function card(item, open) {
    const id = `inject-${item.inject}`;
    const act = (name, label, onclick = () => direct(name, item)) =>
      h('button', { type: 'button', id: `${name}-${item.inject}`, onclick }, say(label));
    return h('li', { data: { status: item.status } },
      h('details', { id, open: open.has(id) },
        h('summary', { id: `about-${item.inject}` },
          h('span', { class: 'when' }, time(item) || '–'),
          h('span', { class: 'name' }, item.title, ' ', tags(item)),
          h('small', { class: 'to' }, names(item.to)),
          why(item) ? h('small', { class: 'why' }, why(item)) : null),
        h('blockquote', {}, h('strong', {}, item.from), ': ', item.text),
        item.read ? h('p', {}, h('small', {}, `${say('read-aloud')}: ${item.read}`)) : null,
        item.ifSilent ? h('p', {}, h('small', {}, `${say('if-silent')}: ${item.ifSilent}`)) : null,
        item.aside ? h('p', { class: 'buttons' }, act('restore', 'restore')) : null,
        isOver(item) ? null : h('p', { class: 'buttons' },
          act('send', isRehearsal() ? 'try-out' : 'send-now', () => send(item)),
          item.status === 'held' || item.status === 'skipped' ? null : act('hold', 'hold'),
          item.status === 'skipped' ? null : act('skip', 'skip'),
          hasBegun(item) ? null : act('withhold', 'withhold'),
          act('reword', 'reword', () => reword(item)),
          act('redirect', 'redirect', () => redirect(item)))));
  }

  /** What has just come, to read aloud where nobody has a device: what came last in full, before that folded up. */
  function latest() {
    const letters = [...(live.sections.inbox ?? [])].sort((left, right) => left.at - right.at).slice(-3).reverse();
    const known = new Map([...find('latest').children].map((element) => [element.id, element.open]));
    find('latest-section').hidden = letters.length === 0;
    fill(find('latest'), letters.map((letter) => {
      const id = `latest-${letter.id}`;
      const isLast = letter.at === letters[0].at;
      const item = live.sections.board?.find((each) => each.inject === letter.id);
      const unread = notRead({ inject: letter.id });
      return h('details', { id, class: 'card message', open: isLast ? known.get(id) ?? true : false, data: { channel: letter.channel } },
        h('summary', { id: `${id}-head`, class: 'meta' }, h('span', { class: 'from' }, letter.from), h('span', {}, `${say('to-names', { names: names(letter.to) })} · ${moment(letter.wall, live)}`)),
        h('p', { class: 'text' }, letter.text),
        item?.read ? h('p', {}, h('small', {}, `${say('read-aloud')}: ${item.read}`)) : null,
        item?.ifSilent ? h('p', {}, h('small', {}, `${say('if-silent')}: ${item.ifSilent}`)) : null,
        unread ? h('p', {}, h('small', {}, unread)) : null);
    }));
  }

  async function direct(name, item) {
    const undo = name === 'restore' ? '' : ` ${say('undo-key')}`;
    if (await command(name, { inject: item.inject }, `${item.title}: ${say(told[name])}.${undo}`)) onAside(item.inject);
  }

  /** What was held, skipped or left out by hand, as one chooses it to bring it back. */
  const aside = () => (live.sections.board ?? []).filter((item) => item.aside).map((item) => ({
    value: `inject-${item.inject}`, text: `${item.title}: ${say(`status-${item.status}`)}`,
    act: () => post('/api/commands/restore', { inject: item.inject }),
  }));

  async function send(item) {
    if (await command('send', { inject: item.inject })) tell(`${item.title}: ${say('status-delivered')} ${say('to-names', { names: names(item.to) })}`);
  }

  const reword = (item) => {
    const area = h('textarea', { name: 'text', required: true, maxlength: 2000, rows: 6 });
    area.value = item.text;
    ask(say('reword'), field(item.title, area), say('keep'), (data) => post('/api/commands/reword', { inject: item.inject, text: data.get('text') }));
  };
  const redirect = (item) => ask(say('redirect'), roleBoxes(item.to), say('keep'), (data) => post('/api/commands/redirect', { inject: item.inject, to: data.getAll('to') }));

  /** What may be dropped when time is short: in a phase that began it is skipped, in a later one it is left out. */
  function shorten() {
    const list = (live.sections.board ?? []).filter(canBeDropped).sort(inOrder);
    const row = (item) => h('label', {}, h('input', { type: 'checkbox', name: 'drop', value: item.inject }), ' ',
      h('span', {}, item.title, ' ', h('small', {}, [time(item), names(item.to)].filter(Boolean).join(' · '))));
    const rows = (live.sections.phases ?? []).map((phase) => [phase, list.filter((item) => item.phase === phase.id)])
      .filter(([, items]) => items.length > 0).map(([phase, items]) => [h('h3', {}, phase.title), items.map(row)]);
    ask(say('shorten'), h('div', {}, h('p', {}, say(list.length ? 'shorten-hint' : 'shorten-nothing')), rows), say('shorten'), async (data) => {
      const chosen = list.filter((item) => data.getAll('drop').includes(item.inject));
      for (const item of chosen) {
        await post(`/api/commands/${hasBegun(item) ? 'skip' : 'withhold'}`, { inject: item.inject });
        onAside(item.inject);
      }
      return chosen;
    });
  }

  /** The arrows go from message to message; Enter opens one, Tab goes through what can be done with it. */
  const summaries = () => [...find('board').querySelectorAll('summary')];
  find('board').addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target.tagName !== 'SUMMARY') return;
    event.preventDefault();
    summaries()[summaries().indexOf(event.target) + step]?.focus();
  });

  find('board-all').addEventListener('change', show);
  live.on('board phases roles time people', show);
  live.on('inbox board roles people', latest);
  attempt(() => get('/api/waits')).then((found) => { waits = found ?? {}; show(); });
  return { show, shorten, aside, enter: () => summaries()[0]?.focus(), spare: () => (live.sections.board ?? []).filter(canBeDropped).length };
}
