// Follows the change stream, and takes it up again after the last event that was seen. Read by hand and not by EventSource, which
// hides heartbeats: silence for longer than a heartbeat may take is a lost connection too, and it gives up on some errors.

import { get, SignedOut } from './api.js';

const USUAL_HEARTBEAT = 15_000;
const HEARTBEATS = 2.7; // missed, and some time to arrive
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 4_000;

// For as long as the page is open
export async function follow({ onFigures, onConnected, onLost, onSignedOut }) {
  const on = { onFigures, onConnected, onLost, onSignedOut };
  const state = { lastId: null, pause: FIRST_PAUSE };
  for (;;) {
    try {
      await listen(state, on);
      on.onLost('Pactrail ended the connection.');
    } catch (failed) {
      if (failed instanceof SignedOut) on.onSignedOut();
      else on.onLost(failed.name === 'TypeError' ? 'Pactrail ended the connection.' : failed.message);
    }
    await new Promise((resume) => setTimeout(resume, state.pause));
    state.pause = Math.min(LONGEST_PAUSE, state.pause * 2);
  }
}

async function listen(state, on) {
  const abort = new AbortController();
  const headers = { Accept: 'text/event-stream' };
  if (state.lastId !== null) headers['Last-Event-ID'] = state.lastId;
  const answer = await get('/api/figures/changes', { headers, cache: 'no-store', signal: abort.signal });
  state.pause = FIRST_PAUSE;
  on.onConnected();
  const silence = (Number(answer.headers.get('Pactrail-Heartbeat')) || USUAL_HEARTBEAT) * HEARTBEATS;
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await within(silence, reader.read());
      if (done) return;
      text += value;
      const blocks = text.split('\n\n');
      text = blocks.pop();
      blocks.forEach((block) => hear(block, state, on));
    }
  } finally {
    abort.abort();
  }
}

function hear(block, state, on) {
  const event = {};
  for (const line of block.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon > 0) event[line.slice(0, colon)] = line.slice(colon + 2);
  }
  if (event.event === 'figures') tell(JSON.parse(event.data), on);
  if (event.id !== undefined) state.lastId = event.id;
}

// What cannot be shown is no lost connection
function tell(figures, on) {
  try {
    on.onFigures(figures);
  } catch (failed) {
    reportError(failed);
  }
}

async function within(silence, reading) {
  let timer;
  const silent = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error('Nothing was heard for too long.')), silence);
  });
  try {
    return await Promise.race([reading, silent]);
  } finally {
    clearTimeout(timer);
  }
}
