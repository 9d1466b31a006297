// The page of a year's figures: what is asked for, and what is known.

import { onReturn, readAddress, writeAddress } from './address.js';
import { ask, query, Refused, SignedOut } from './api.js';
import { onLook } from './charts.js';
import { headline } from './findings.js';
import { openLines } from './lines.js';
import { follow } from './live.js';
import { show } from './parts.js';
import { pickers } from './pickers.js';
import { stand } from './standing.js';

const TREND = 5;
const YEARS = [1900, 2100];
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 4_000;
const known = new Map(); // figures by year, as they stand now
let asked = readAddress();
let shown = null; // years, the last of which the page is about, and the time at which they were known
let heard = false;
let question = 0;
let answered = 0;
let pause = FIRST_PAUSE;
let again = null;

const place = (id) => document.getElementById(id);
const past = () => (asked.knownAt ? { knownAt: asked.knownAt } : {});
const firstOf = (year) => Math.max(YEARS[0], year - TREND + 1);
const picked = pickers({ onYear: (year) => go({ year }), onKnownAt: (knownAt) => go({ knownAt }) });

async function load() {
  const mine = ++question;
  clearTimeout(again);
  try {
    refuseImpossible();
    asked.year ??= await newestYear();
    const { years } = await ask(`/api/figures${query({ from: firstOf(asked.year), to: asked.year, ...past() })}`);
    if (mine === question) take(years);
  } catch (failed) {
    if (mine === question) fail(failed);
  }
}

function take(years) {
  answered = question;
  pause = FIRST_PAUSE;
  stand({ unanswered: null, refused: null, signedOut: false });
  render(asked.knownAt ? years : years.map(remember));
}

// A change may be heard of before an answer from before it arrives
function remember(figures) {
  const before = known.get(figures.year);
  if (!before || before.position < figures.position) known.set(figures.year, figures);
  return known.get(figures.year);
}

function fail(failed) {
  answered = question;
  if (failed instanceof Refused) {
    stand({ refused: failed.message });
    return;
  }
  stand(failed instanceof SignedOut ? { signedOut: true } : { unanswered: failed.message, refused: null });
  again = setTimeout(load, pause);
  pause = Math.min(LONGEST_PAUSE, pause * 2);
}

function refuseImpossible() {
  const { year, knownAt } = asked;
  if (year !== null && !(Number.isInteger(year) && year >= YEARS[0] && year <= YEARS[1])) {
    throw new Refused(`There are figures of the years ${YEARS.join(' to ')}.`);
  }
  if (knownAt && Date.parse(knownAt) > Date.now() + 60_000) throw new Refused('That time has not come yet.');
}

// The last year that something was signed in, or this one
async function newestYear() {
  const now = new Date().getUTCFullYear();
  const trend = await ask(`/api/figures${query({ from: now - 40, to: now })}`);
  const signed = trend.years.filter((year) => year.agreements.signed > 0);
  return signed.at(-1)?.year ?? now;
}

function render(years) {
  shown = { years, past: past() };
  show(years);
  picked.offer(asked, Math.min(firstOf(asked.year), ...known.keys()));
  const { position, recordedAt } = years.reduce((one, other) => (other.position > one.position ? other : one));
  stand({ shown: { year: asked.year, position, recordedAt }, knownAt: asked.knownAt });
}

// Whatever was missed is told by the stream; the position of all is asked for anew, as the ledger may be another by now
function connected() {
  stand({ connected: true, unheard: null, signedOut: false });
  if (heard) {
    known.clear();
    load();
  }
  heard = true;
}

function changed(figures) {
  const before = known.get(figures.year);
  if (before && before.position >= figures.position) {
    if (numbers(before) !== numbers(figures)) mistrust(figures.year);
    return;
  }
  known.set(figures.year, figures);
  if (asked.knownAt || answered < question || figures.year > asked.year || figures.year < firstOf(asked.year)) return;
  const years = shown?.years.map((year) => known.get(year.year)) ?? [];
  if (years.includes(undefined) || years.at(-1)?.year !== asked.year) {
    load();
    return;
  }
  render(years);
  announce(`The figures of ${figures.year} changed. `);
}

function numbers({ position, recordedAt, ...figures }) {
  return JSON.stringify(figures);
}

// Figures that were folded anew are told again as of the same position
async function mistrust(year) {
  known.delete(year);
  await load();
  announce(`The figures of ${year} were put right. `);
}

async function go(next) {
  asked = { ...asked, ...next };
  writeAddress(asked);
  await look();
}

async function look() {
  place('news').textContent = '';
  await load();
  announce('');
}

// To who does not see it
function announce(why) {
  if (shown && place('lost').hidden) place('news').textContent = `${why}${headline(shown.years.at(-1))}.`;
}

place('back').addEventListener('click', () => go({ knownAt: null }));
onReturn(() => {
  asked = readAddress();
  look();
});
onLook(() => shown && show(shown.years));
openLines(() => ({ year: shown.years.at(-1).year, past: shown.past }));
load().then(() =>
  follow({
    onFigures: changed,
    onConnected: connected,
    onLost: (why) => stand({ connected: false, unheard: why }),
    onSignedOut: () => stand({ connected: false, signedOut: true }),
  }),
);
