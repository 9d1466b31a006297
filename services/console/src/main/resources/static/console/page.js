// The page of a year's figures: what is asked for, what is known, and how it is shown.

import { ask, query, SignedOut } from './api.js';
import { draw, onTheme, redraw } from './charts.js';
import { headline, sections, tiles } from './findings.js';
import { show } from './lines.js';
import { follow } from './live.js';
import { element, figure, table } from './tables.js';

const TREND = 5;
const place = (id) => document.getElementById(id);
const known = new Map(); // figures by year, as they stand now
const asked = readAddress();
let connected = false;
let loading = 0;

function readAddress() {
  const given = new URLSearchParams(location.search);
  return { year: Number(given.get('year')) || null, knownAt: given.get('knownAt') };
}

function writeAddress() {
  history.replaceState(null, '', location.pathname + query(asked));
}

const past = () => (asked.knownAt ? { knownAt: asked.knownAt } : {});

async function load() {
  const mine = ++loading;
  try {
    if (asked.year === null) asked.year = await newestYear();
    const path = `/api/figures${query({ from: asked.year - TREND + 1, to: asked.year, ...past() })}`;
    const trend = await ask(path);
    if (mine !== loading) return;
    if (!asked.knownAt) trend.years.forEach((year) => known.set(year.year, year));
    render(trend.years, trend);
  } catch (failed) {
    if (failed instanceof SignedOut) signedOut();
    else if (mine === loading) lost(failed.message);
  }
}

// The last year that something was signed in, or this one
async function newestYear() {
  const now = new Date().getUTCFullYear();
  const trend = await ask(`/api/figures${query({ from: now - 40, to: now })}`);
  const signed = trend.years.filter((year) => year.agreements.signed > 0);
  return signed.at(-1)?.year ?? now;
}

function render(years, { position, recordedAt }) {
  const figures = years.at(-1);
  const main = place('figures');
  main.setAttribute('aria-busy', 'false');
  place('title').textContent = headline(figures);
  document.title = `${headline(figures)} · Pactrail`;
  place('definitions').textContent = figures.definitions;
  exchange(place('tiles'), ...tiles(figures).map(tile));
  const parts = sections(figures, years);
  if (place('sections').childElementCount === 0) place('sections').append(...parts.map(frame));
  parts.forEach(fill);
  offerYears();
  stand(position, recordedAt);
}

function tile({ name, text, cell, note, large }) {
  return element(
    'div',
    { class: large ? 'tile large' : 'tile' },
    element('dt', {}, name),
    element('dd', {}, figure({ text, cell }, name), note ? element('span', { class: 'note' }, note) : ''),
  );
}

function frame({ id, title, wide }) {
  return element(
    'section',
    { id, class: wide ? 'part wide' : 'part', 'aria-labelledby': `${id}-title` },
    element('p', { class: 'kicker' }, title),
    element('h2', { id: `${id}-title` }),
    element('div', { class: 'chart', id: `${id}-chart` }),
    element('div', { class: 'scroll', id: `${id}-table`, role: 'region', 'aria-label': `${title}, table`, tabindex: '0' }),
    element('p', { class: 'note', id: `${id}-note` }),
  );
}

function fill(part) {
  place(`${part.id}-title`).textContent = part.finding;
  const drawable = part.bars.some((bar) => bar.value !== 0);
  place(`${part.id}-chart`).hidden = !drawable;
  if (drawable) draw(place(`${part.id}-chart`), part);
  const rows = part.rows.length ? table(part.title, part.columns, part.rows) : element('p', { class: 'note' }, 'None.');
  exchange(place(`${part.id}-table`), rows);
  place(`${part.id}-note`).textContent = part.note ?? '';
}

// The number that has the keyboard keeps it
function exchange(holder, ...children) {
  const focused = holder.contains(document.activeElement) ? document.activeElement.dataset : null;
  holder.replaceChildren(...children);
  if (!focused) return;
  const same = (button) => button.dataset.cell === focused.cell && button.dataset.year === focused.year;
  [...holder.querySelectorAll('button.figure')].find(same)?.focus();
}

function offerYears() {
  const now = new Date().getUTCFullYear();
  const first = Math.min(asked.year - TREND + 1, ...known.keys());
  const years = new Set([asked.year, now]);
  for (let year = first; year <= now; year++) years.add(year);
  const options = [...years].sort((one, other) => other - one);
  if (options.join() !== [...place('year').options].map((option) => option.value).join()) {
    place('year').replaceChildren(...options.map((year) => element('option', { value: year }, String(year))));
  }
  place('year').value = String(asked.year);
  place('known-at').value = asked.knownAt ? asked.knownAt.replace(/Z$/, '') : '';
}

function stand(position, recordedAt) {
  const at = recordedAt ? `, recorded ${recordedAt.slice(0, 10)} at ${recordedAt.slice(11, 19)} UTC` : '';
  place('as-of').textContent = position < 0 ? 'Nothing was recorded yet' : `As of position ${position}${at}`;
  place('past').hidden = !asked.knownAt;
  place('past-text').textContent = `These are the figures of ${asked.year} as they were known at ${(asked.knownAt ?? '').replace('T', ' ').replace('Z', '')} UTC. They do not change.`;
  showConnection();
}

function showConnection() {
  const state = asked.knownAt ? 'still' : connected ? 'live' : 'gone';
  place('pulse').className = `pulse ${state}`;
  document.body.classList.toggle('stale', !asked.knownAt && !place('lost').hidden);
}

function lost(why) {
  connected = false;
  place('lost').hidden = false;
  place('lost-title').textContent = 'Connection lost.';
  place('lost-text').textContent = `${why} You see the last known figures; Pactrail is asked again and again.`;
  showConnection();
}

function signedOut() {
  connected = false;
  place('lost').hidden = false;
  place('lost-title').textContent = 'Your session has ended.';
  place('lost-text').replaceChildren('You see the last known figures. ', element('a', { href: '/login' }, 'Sign in again'), ' to go on.');
  showConnection();
}

// Whatever was missed is told by the stream; the position of all is asked for anew
function found() {
  connected = true;
  place('lost').hidden = true;
  showConnection();
  if (!asked.knownAt) load();
}

function changed(figures) {
  const before = known.get(figures.year);
  known.set(figures.year, figures);
  const shown = figures.year > asked.year - TREND && figures.year <= asked.year;
  if (asked.knownAt || asked.year === null || !shown || (before && before.position >= figures.position)) return;
  const years = [];
  for (let year = asked.year - TREND + 1; year <= asked.year; year++) years.push(known.get(year));
  if (years.some((year) => !year)) {
    load();
    return;
  }
  render(years, figures);
  place('news').textContent = `The figures of ${figures.year} changed. ${headline(figures)}.`;
}

function go(next) {
  Object.assign(asked, next);
  writeAddress();
  place('news').textContent = '';
  load();
}

place('year').addEventListener('change', () => go({ year: Number(place('year').value) }));
place('known-at').addEventListener('change', () => {
  const value = place('known-at').value;
  go({ knownAt: value ? `${value.length === 16 ? `${value}:00` : value}Z` : null });
});
place('back').addEventListener('click', () => go({ knownAt: null }));
place('pickers').addEventListener('submit', (submitted) => submitted.preventDefault());
document.addEventListener('click', (click) => {
  const button = click.target.closest('button.figure');
  if (button) {
    const name = button.getAttribute('aria-label').split(': ')[0];
    show({ year: Number(button.dataset.year) || asked.year, cell: button.dataset.cell, name, past: past() });
  }
});
addEventListener('resize', redraw);
addEventListener('beforeprint', redraw);
onTheme(() => load());
load().then(() => follow({ onFigures: changed, onConnected: found, onLost: lost, onSignedOut: signedOut }));
