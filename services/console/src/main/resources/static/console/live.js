// Follows the change stream, and takes it up again after the last event that was seen. Read by hand and not by EventSource, which
// hides heartbeats: silence for longer than a heartbeat may take is a lost connection too, and it gives up on some errors.

import { SCRIPT, SignedOut } from './api.js';

const SILENCE = 40_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 4_000;

export function follow({ onFigures, onConnected, onLost, onSignedOut }) {
  const state = { lastId: null, pause: FIRST_PAUSE, stopped: false, abort: null };
  run(state, { onFigures, onConnected, onLost, onSignedOut });
  return () => {
    state.stopped = true;
    state.abort?.abort();
  };
}

async function run(state, on) {
  while (!state.stopped) {
    try {
      await listen(state, on);
      if (!state.stopped) on.onLost('Pactrail ended the connection.');
    } catch (failed) {
      if (state.stopped) return;
      if (failed instanceof SignedOut) {
        on.onSignedOut();
        return;
      }
      on.onLost(failed.name === 'TypeError' ? 'Pactrail does not answer.' : failed.message);
    }
    await new Promise((resume) => setTimeout(resume, state.pause));
    state.pause = Math.min(LONGEST_PAUSE, state.pause * 2);
  }
}

async function listen(state, on) {
  state.abort = new AbortController();
  const headers = { Accept: 'text/event-stream', ...SCRIPT };
  if (state.lastId !== null) headers['Last-Event-ID'] = state.lastId;
  const answer = await fetch('/api/figures/changes', { headers, cache: 'no-store', signal: state.abort.signal });
  if (answer.status === 401) throw new SignedOut();
  if (!answer.ok) throw new Error(`Pactrail answered ${answer.status}.`);
  state.pause = FIRST_PAUSE;
  on.onConnected();
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await withinSilence(reader.read(), state.abort);
    if (done) return;
    text += value;
    const blocks = text.split('\n\n');
    text = blocks.pop();
    blocks.forEach((block) => hear(block, state, on));
  }
}

function hear(block, state, on) {
  const event = {};
  for (const line of block.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon > 0) event[line.slice(0, colon)] = line.slice(colon + 2);
  }
  if (event.event === 'figures') on.onFigures(JSON.parse(event.data));
  if (event.id !== undefined) state.lastId = event.id;
}

async function withinSilence(reading, abort) {
  let timer;
  const silent = new Promise((_, fail) => {
    timer = setTimeout(() => {
      abort.abort();
      fail(new Error('Nothing was heard for too long.'));
    }, SILENCE);
  });
  try {
    return await Promise.race([reading, silent]);
  } finally {
    clearTimeout(timer);
  }
}
