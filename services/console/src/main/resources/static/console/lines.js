// The dialog with the lines behind a number, whose sum is held against it.

import { ask, query } from './api.js';
import { cents, count, exact, fromCents, sum } from './money.js';
import { same } from './parts.js';
import { element } from './tables.js';
import { word } from './words.js';

const MOST_ROWS = 500; // a browser shows more only slowly; files have all
const dialog = document.getElementById('lines');
const place = (id) => document.getElementById(`lines-${id}`);
let asking = null;
let opener = null;

// standing: tells the year and the time that the page shows
export function openLines(standing) {
  document.addEventListener('click', (click) => {
    const button = click.target.closest('button.figure');
    if (!button) return;
    const { year, past } = standing();
    opener = button;
    const { cell, about, year: own } = button.dataset;
    show({ year: Number(own) || year, cell, name: about, past, clicked: button.textContent });
  });
  place('close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (click) => {
    if (click.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', closed);
}

// A browser gives the keyboard back to the button, unless the figures changed and it was exchanged
function closed() {
  if (dialog.open) return; // already opened for another number
  asking.abort();
  if (!opener.isConnected) same(opener.dataset)?.focus();
}

async function show({ year, cell, name, past, clicked }) {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  place('title').textContent = `${name} in ${year}`;
  say('Loading the lines …');
  place('downloads').replaceChildren();
  place('table').replaceChildren();
  dialog.showModal();
  try {
    const answer = await ask(`/api/figures/${year}/lines${query({ cell, ...past })}`, signal);
    if (signal.aborted) return;
    add(answer, clicked);
    offer(year, cell, answer.position);
    place('table').replaceChildren(...table(answer));
  } catch (failed) {
    if (!signal.aborted) say(`The lines could not be loaded. ${failed.message}`, 'wrong');
  }
}

function say(text, kind = '') {
  place('sum').textContent = text;
  place('sum').className = `sum ${kind}`.trim();
}

function add({ lines, unit, value, position }, clicked) {
  const total = sum(lines.map((line) => line.adds));
  const shown = unit === 'USD' ? fromCents(total) : count(total / 100n);
  const figure = unit === 'USD' ? exact(value) : count(value);
  const many = `${lines.length === 1 ? '1 line adds' : `${count(lines.length)} lines add`} up to ${shown}`;
  if (total !== cents(value)) say(`✗ ${many}, but the figure is ${figure}. Please report this.`, 'wrong');
  else if (figure === clicked) say(`✓ ${many}, which is the figure as of position ${position}.`, 'right');
  else say(`✓ ${many}, which is the figure as of position ${position}. It was ${clicked} before.`, 'changed');
}

function offer(year, cell, position) {
  const link = (kind, name) =>
    element('a', { href: `/api/figures/${year}/lines.${kind}${query({ cell, position })}`, download: true }, name);
  place('downloads').replaceChildren(link('xlsx', 'Download for Excel'), link('csv', 'Download as CSV'));
}

function table({ lines, unit }) {
  if (lines.length === 0) return [];
  const columns = columnsOf(lines, unit);
  const row = (line) => element('tr', {}, ...columns.map(([, of, kind]) => element('td', { class: kind }, of(line))));
  const rest = lines.length - MOST_ROWS;
  return [
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...columns.map(([name, , kind]) => element('th', { scope: 'col', class: kind }, name)))),
      element('tbody', {}, ...lines.slice(0, MOST_ROWS).map(row)),
    ),
    rest > 0 ? element('p', { class: 'note' }, `${count(rest)} more lines were added up too. The files have all of them.`) : '',
  ];
}

function columnsOf(lines, unit) {
  const has = (field) => lines.some((line) => line[field] !== undefined);
  return [
    ['Agreement', (line) => line.reference ?? '', 'code'],
    has('contributor') && [unit === 'COUNT' ? 'Partner' : 'Contributor', (line) => line.name ?? word(line.contributor ?? '')],
    [unit === 'USD' ? 'Adds, USD' : 'Adds', (line) => (unit === 'USD' ? exact(line.adds) : line.adds), 'number'],
    has('type') && ['Type', (line) => word(line.type ?? '')],
    has('kind') && ['Kind', (line) => word(line.kind ?? '')],
    has('amount') && ['Amount', (line) => (line.amount ? `${exact(line.amount)} ${line.currency}` : ''), 'number'],
    ['Recorded at position', (line) => count(line.position), 'number'],
  ].filter(Boolean);
}
