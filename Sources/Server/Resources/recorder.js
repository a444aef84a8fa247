// Recording what was said aloud: a key, a few letters of role and action, Enter.
import { ask, attempt, field, fill, find, h, post, say, tell } from './live.js';

const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The field that stands ready while people talk; `noted` is told of the number of each decision. */
export function recorder(live, noted) {
  const section = find('record');
  const input = find('record-text');
  const results = find('record-results');
  let matches = [];
  /** Nothing, until somebody typed more than a role. */
  let chosen = -1;
  let tied = null;

  const parts = (text) => folded(text).split(/[^\p{L}\p{N}]+/u);
  const nameOneRole = (words) => (live.sections.roles ?? []).some((role) => words.every((word) => parts(role.title).some((part) => part.startsWith(folded(word)))));

  /** "-3" puts it three minutes back, "!" says that it came after a hint, what follows ":" is the reason; after a role alone it is the decision. */
  function parsed() {
    const [before, ...after] = input.value.split(':');
    const isMark = (word) => /^-\d{1,3}$/.test(word) || word === '!';
    const split = (text) => text.split(/\s+/).filter(Boolean);
    let words = split(before);
    if (after.length && nameOneRole(words.filter((word) => !isMark(word)))) words = [...words, ...split(after.shift())];
    const spoken = words.filter((word) => !isMark(word));
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
    const fits = (role, word) => parts(role.title).some((part) => part.startsWith(folded(word)));
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
        const known = parts([role.title, action.title, ...action.keywords].join(' '));
        if (sought.every((word) => known.some((part) => part.startsWith(word) || (word.length > 2 && part.includes(word))))) {
          const names = sought.filter((word) => parts(role.title).some((part) => part.startsWith(word))).length;
          const isDone = done.has(action.action);
          list.push({ role, action, isDone, isSaid: names < sought.length, rank: (action.open ? 0 : 2) + (isDone ? 1 : 0) - 4 * names });
        }
      }
    }
    return list.sort((left, right) => left.rank - right.rank).slice(0, 12);
  }

  function show() {
    matches = candidates();
    const { role, text } = own();
    // What the script doesn't know, or doesn't allow yet, was said all the same.
    if (tied === null && text && role) matches.push({ role, text, isSaid: !nameOneRole(text.split(' ')) });
    chosen = Math.min(chosen, matches.length - 1);
    fill(results, matches.map((match, position) => h('li', {
      id: `match-${position}`, role: 'option', 'aria-selected': String(position === chosen), onclick: () => { chosen = position; enter(); },
    }, h('small', {}, `${match.role.title} · `), match.action ? match.action.title : [say('record-own-words'), ' ', h('strong', {}, match.text)],
    match.action && !match.action.open ? [' ', h('span', { class: 'tag' }, say('not-yet'))] : null,
    match.isDone ? [' ', h('span', { class: 'tag' }, say('done-before'))] : null)));
    if (chosen >= 0) input.setAttribute('aria-activedescendant', `match-${chosen}`);
    else input.removeAttribute('aria-activedescendant');
  }

  async function enter() {
    const { ago, afterHint, reason } = parsed();
    const match = matches[chosen];
    if (!match) return;
    const done = say('recorded', { what: match.action?.title ?? match.text, who: match.role.title });
    const keep = (form) => post('/api/decisions', {
      role: match.role.role, action: match.action?.action, words: match.text, reason, form, agoMinutes: ago || undefined, afterHint: afterHint || undefined,
    });
    if (tied === null && match.action?.form) {
      close();
      fillIn(match, async (form) => {
        const answer = await keep(form);
        noted(answer.decision);
        tell(done);
        return answer;
      });
      return;
    }
    const answer = tied !== null
      ? await attempt(() => post(`/api/decisions/${tied}/tie`, { action: match.action.action }), say('tied'))
      : await attempt(() => keep(), done);
    if (answer) {
      if (tied === null) noted(answer.decision);
      close();
    } else if (tied === null && match.action && !live.sections.head?.paused) {
      // Refused: Enter once more keeps it in their own words. In a pause that would be refused as well.
      chosen = matches.length - 1;
      show();
    }
  }

  /** What belongs to the decision on paper, said aloud: what nobody says stays open. */
  function fillIn({ action, role }, submit) {
    const { title, fields } = live.sections.forms[action.form];
    const inputs = fields.map((item) => (item.choices
      ? h('select', { name: item.id }, [h('option', { value: '' }, '–'), ...item.choices.map((choice) => h('option', {}, choice))])
      : h('textarea', { name: item.id, rows: 2, maxlength: 1000 })));
    ask(`${action.title} (${role.title})`, h('div', {}, h('p', {}, `${title}. ${say('form-spoken')}`),
      fields.map((item, position) => field(item.title, inputs[position], item.hint))), say('record'),
    () => submit(Object.fromEntries(inputs.map((each) => [each.name, each.value.trim()]).filter(([, value]) => value))));
  }

  function open(number = null) {
    tied = number;
    section.hidden = false;
    input.value = '';
    chosen = -1;
    show();
    input.focus();
  }

  function close() {
    section.hidden = true;
    input.value = '';
    input.blur();
  }

  input.addEventListener('input', () => {
    chosen = 0;
    show();
    if (matches[0] && !matches[0].isSaid) { chosen = -1; show(); }
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      chosen = chosen < 0 ? (step > 0 ? 0 : matches.length - 1) : (chosen + step + matches.length) % Math.max(1, matches.length);
      show();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    } else if (event.key === 'Escape') close();
  });
  return { open: () => open(), tie: open };
}
