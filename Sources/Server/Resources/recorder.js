// Recording what was said aloud: a key, a few letters of role and action, Enter.
import { attempt, fill, find, h, post, say } from './live.js';

const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The field that stands ready while people talk. */
export function recorder(live) {
  const section = find('record');
  const input = find('record-text');
  const results = find('record-results');
  let matches = [];
  let chosen = 0;
  let tied = null;

  /** "-3" puts it three minutes back, "!" says that it came after a hint, what follows ":" is the reason. */
  function parsed() {
    const [before, ...after] = input.value.split(':');
    const words = before.split(/\s+/).filter(Boolean);
    const spoken = words.filter((word) => !/^-\d{1,3}$/.test(word) && word !== '!');
    return {
      ago: Math.abs(Number(words.find((word) => /^-\d{1,3}$/.test(word)) ?? 0)),
      afterHint: words.includes('!'),
      sought: spoken.map(folded),
      reason: after.join(':').trim(),
      spoken,
    };
  }

  /** In own words: the first words may name the role; else it is the first that is played. */
  function own() {
    const { spoken } = parsed();
    const roles = live.sections.roles ?? [];
    const fits = (role, word) => folded(role.title).split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(folded(word)));
    let left = roles;
    let used = 0;
    while (used < spoken.length - 1) {
      const fewer = left.filter((role) => fits(role, spoken[used]));
      if (fewer.length === 0) break;
      left = fewer;
      used += 1;
    }
    const role = (used ? left : roles).find((item) => item.presence === 'played') ?? left[0];
    return { role, text: spoken.slice(used).join(' ') };
  }

  function candidates() {
    const { sought } = parsed();
    const roles = live.sections.roles ?? [];
    const done = new Set((live.sections.decisions ?? []).filter((item) => item.status === 'completed').map((item) => item.action));
    const list = [];
    for (const action of live.sections.actions ?? []) {
      for (const id of action.roles) {
        const role = roles.find((item) => item.role === id);
        if (!role) continue;
        const parts = folded([role.title, action.title, ...action.keywords].join(' ')).split(/[^\p{L}\p{N}]+/u);
        if (sought.every((word) => parts.some((part) => part.startsWith(word) || (word.length > 2 && part.includes(word))))) {
          const named = folded(role.title).split(/[^\p{L}\p{N}]+/u);
          const names = sought.filter((word) => named.some((part) => part.startsWith(word))).length;
          list.push({ role, action, rank: (action.open ? 0 : 2) + (done.has(action.action) ? 1 : 0) - 4 * names });
        }
      }
    }
    return list.sort((left, right) => left.rank - right.rank).slice(0, 12);
  }

  function show() {
    matches = candidates();
    const { role, text } = own();
    // What the script doesn't know, or doesn't allow yet, was said all the same.
    if (tied === null && text && role) matches.push({ role, text });
    chosen = Math.min(chosen, Math.max(0, matches.length - 1));
    fill(results, matches.map((match, position) => h('li', {
      id: `match-${position}`, role: 'option', 'aria-selected': String(position === chosen), onclick: () => { chosen = position; enter(); },
    }, h('small', {}, `${match.role.title} · `), match.action ? match.action.title : [say('record-own-words'), ' ', h('strong', {}, match.text)],
    match.action && !match.action.open ? [' ', h('span', { class: 'tag' }, say('not-yet'))] : null)));
    input.setAttribute('aria-activedescendant', matches.length ? `match-${chosen}` : '');
  }

  async function enter() {
    const { ago, afterHint, reason } = parsed();
    const match = matches[chosen];
    if (!match) return;
    const role = match.role.role;
    const answer = tied !== null
      ? await attempt(() => post(`/api/decisions/${tied}/tie`, { action: match.action.action }), say('tied'))
      : await attempt(() => post('/api/decisions', {
        role, action: match.action?.action, words: match.text, reason, agoMinutes: ago || undefined, afterHint: afterHint || undefined,
      }), say('recorded', { what: match.action?.title ?? match.text, who: match.role.title }));
    if (answer) {
      close();
    } else if (tied === null && match.action) {
      // Refused: Enter once more keeps it in their own words.
      chosen = matches.length - 1;
      show();
    }
  }

  function open(number = null) {
    tied = number;
    section.hidden = false;
    input.value = '';
    chosen = 0;
    show();
    input.focus();
  }

  function close() {
    section.hidden = true;
    input.value = '';
    input.blur();
  }

  input.addEventListener('input', () => { chosen = 0; show(); });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      chosen = (chosen + (event.key === 'ArrowDown' ? 1 : matches.length - 1)) % Math.max(1, matches.length);
      show();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    } else if (event.key === 'Escape') close();
  });
  return { open: () => open(), tie: open };
}
