// The dialog with the lines behind a number, whose sum is held against it.

import { ask, query } from './api.js';
import { cents, count, exact, fromCents, sum } from './money.js';
import { element } from './tables.js';
import { word } from './words.js';

const dialog = document.getElementById('lines');
const place = (id) => document.getElementById(`lines-${id}`);
let asked = 0;

place('close').addEventListener('click', () => dialog.close());
dialog.addEventListener('click', (click) => {
  if (click.target === dialog) dialog.close();
});

export async function show({ year, cell, name, past }) {
  const mine = ++asked;
  place('title').textContent = `${name} in ${year}`;
  place('sum').textContent = 'Loading the lines …';
  place('sum').className = 'sum';
  place('downloads').replaceChildren();
  place('table').replaceChildren();
  dialog.showModal();
  try {
    const answer = await all(year, cell, past);
    if (mine !== asked) return;
    add(answer);
    offer(year, cell, answer.position);
    place('table').replaceChildren(table(answer));
  } catch (failed) {
    if (mine === asked) {
      place('sum').textContent = `The lines could not be loaded. ${failed.message}`;
      place('sum').className = 'sum wrong';
    }
  }
}

// Every page of them, all at the position of the first
async function all(year, cell, past) {
  const path = `/api/figures/${year}/lines`;
  const first = await ask(path + query({ cell, page: 1, ...past }));
  for (let page = 2; page <= first.pages; page++) {
    const next = await ask(path + query({ cell, page, position: first.position }));
    first.lines.push(...next.lines);
  }
  return first;
}

function add(answer) {
  const total = sum(answer.lines.map((line) => line.adds));
  const right = total === cents(answer.value);
  const shown = answer.unit === 'USD' ? fromCents(total) : count(total / 100n);
  const value = answer.unit === 'USD' ? exact(answer.value) : count(answer.value);
  const many = answer.lines.length === 1 ? '1 line adds' : `${count(answer.lines.length)} lines add`;
  place('sum').textContent = right
    ? `✓ ${many} up to ${shown}, which is the figure.`
    : `✗ ${many} up to ${shown}, but the figure is ${value}. Please report this.`;
  place('sum').className = right ? 'sum right' : 'sum wrong';
}

function offer(year, cell, position) {
  const link = (kind, name) =>
    element('a', { href: `/api/figures/${year}/lines.${kind}${query({ cell, position })}`, download: true }, name);
  place('downloads').replaceChildren(link('xlsx', 'Download for Excel'), link('csv', 'Download as CSV'));
}

function table({ lines, unit }) {
  const has = (field) => lines.some((line) => line[field] !== undefined);
  const columns = [
    ['Agreement', (line) => line.reference],
    has('contributor') && [unit === 'COUNT' ? 'Partner' : 'Contributor', (line) => line.name ?? word(line.contributor ?? '')],
    [unit === 'USD' ? 'Adds, USD' : 'Adds', (line) => (unit === 'USD' ? exact(line.adds) : line.adds), 'number'],
    has('type') && ['Type', (line) => word(line.type ?? '')],
    has('kind') && ['Kind', (line) => word(line.kind ?? '')],
    has('amount') && ['Amount', (line) => (line.amount ? `${exact(line.amount)} ${line.currency}` : ''), 'number'],
    ['Recorded at position', (line) => count(line.position), 'number'],
  ].filter(Boolean);
  const row = (line) => element('tr', {}, ...columns.map(([, of, kind]) => element('td', { class: kind }, of(line))));
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...columns.map(([name, , kind]) => element('th', { scope: 'col', class: kind }, name)))),
    element('tbody', {}, ...lines.map(row)),
  );
}
