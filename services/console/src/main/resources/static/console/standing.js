// What the page stands on: of which time it is, whether it hears of changes, and whether its last question was answered.

import { element } from './tables.js';

const place = (id) => document.getElementById(id);
const state = {
  connected: false,
  unheard: null, // why changes are not heard of
  unanswered: null, // why the last question was not answered, which is asked again
  refused: null, // why it cannot be
  signedOut: false,
  knownAt: null,
  shown: null, // the year, the position and its time
};

export function stand(news) {
  Object.assign(state, news);
  const notice = trouble();
  tell(notice);
  tellTime();
  place('pulse').className = `pulse ${state.knownAt ? 'still' : state.connected && !notice ? 'live' : 'gone'}`;
  document.body.classList.toggle('stale', notice !== null);
}

function trouble() {
  if (state.signedOut) return { title: 'Your session has ended.', text: '', link: 'Sign in again', to: here() };
  if (state.refused) return { title: 'This cannot be shown.', text: state.refused, link: 'Show the newest figures', to: location.pathname };
  const why = state.unanswered ?? (state.knownAt ? null : state.unheard);
  return why ? { title: 'Connection lost.', text: `${why} Trying again.` } : null;
}

function here() {
  return location.pathname + location.search;
}

// Said once, however often it is tried again
function tell(notice) {
  const box = place('lost');
  if (notice) {
    const last = state.shown ? ` You see the last known figures of ${state.shown.year}.` : '';
    const words = `${notice.text}${last} `.trimStart();
    const said = [box.hidden, place('lost-title').textContent, place('lost-text').firstChild?.textContent];
    if (said.join() !== [false, notice.title, words].join()) {
      place('lost-title').textContent = notice.title;
      place('lost-text').replaceChildren(words);
    }
    place('lost-link').hidden = !notice.link;
    place('lost-link').replaceChildren(...(notice.link ? [element('a', { href: notice.to }, notice.link)] : []));
  }
  box.hidden = !notice;
}

function tellTime() {
  place('past').hidden = !state.knownAt;
  if (!state.shown) return;
  const { year, position, recordedAt } = state.shown;
  const at = recordedAt ? `, recorded ${recordedAt.slice(0, 10)} at ${recordedAt.slice(11, 19)} UTC` : '';
  const stale = !place('lost').hidden;
  const where = position < 0 ? 'Nothing was recorded yet' : `${stale ? 'Last known: as' : 'As'} of position ${position}${at}`;
  place('as-of').textContent = where;
  const then = (state.knownAt ?? '').replace('T', ' ').replace('Z', '');
  const known = `These are the figures of ${year} as they were known at ${then} UTC. Changes since then are not shown.`;
  if (place('past-text').textContent !== known) place('past-text').textContent = known; // or it would be read out again
}
