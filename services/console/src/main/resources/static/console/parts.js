// Puts a year's figures into the page: the headline, the tiles, and a part with chart and table for each dimension.

import { draw } from './charts.js';
import { headline, sections, tiles } from './findings.js';
import { element, figure, table } from './tables.js';

const place = (id) => document.getElementById(id);

// years: the oldest first; the last is the one that the page is about
export function show(years) {
  const figures = years.at(-1);
  place('figures').setAttribute('aria-busy', 'false');
  place('title').textContent = headline(figures);
  document.title = `${headline(figures)} · Pactrail`;
  place('definitions').textContent = figures.definitions;
  exchange(place('tiles'), ...tiles(figures).map(tile));
  const parts = sections(figures, years);
  if (place('sections').childElementCount === 0) place('sections').append(...parts.map(frame));
  parts.forEach(fill);
}

// The number that stands in the same place, also after it was exchanged
export function same({ cell, year }) {
  return [...document.querySelectorAll('button.figure')].find((it) => it.dataset.cell === cell && it.dataset.year === year);
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
  const rows = part.rows.length ? [table(part.title, part.columns, part.rows)] : [];
  exchange(place(`${part.id}-table`), ...rows);
  place(`${part.id}-table`).hidden = rows.length === 0;
  place(`${part.id}-note`).textContent = rows.length ? (part.note ?? '') : '';
}

// The number that has the keyboard keeps it
function exchange(holder, ...children) {
  const focused = holder.contains(document.activeElement) ? document.activeElement.dataset : null;
  holder.replaceChildren(...children);
  if (focused?.cell) same(focused)?.focus();
}
