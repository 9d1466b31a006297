// Where a year, and the time at which it was known, are chosen.

import { element } from './tables.js';

const year = document.getElementById('year');
const knownAt = document.getElementById('known-at');

// A year is looked at once it is chosen; a time, which is typed part by part, once it is asked for
export function pickers({ onYear, onKnownAt }) {
  year.addEventListener('change', () => onYear(Number(year.value)));
  document.getElementById('pickers').addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    const { value } = knownAt;
    onKnownAt(value ? `${value.length === 16 ? `${value}:00` : value}Z` : null);
  });
  return { offer };
}

function offer(asked, first) {
  const now = new Date().getUTCFullYear();
  const years = new Set([asked.year, now]);
  for (let each = first; each <= now; each++) years.add(each);
  const options = [...years].sort((one, other) => other - one);
  if (options.join() !== [...year.options].map((option) => option.value).join()) {
    year.replaceChildren(...options.map((each) => element('option', { value: each }, String(each))));
  }
  year.value = String(asked.year);
  const value = asked.knownAt ? asked.knownAt.replace(/(\.\d{3})\d*/, '$1').replace(/Z$/, '') : '';
  if (document.activeElement !== knownAt || asked.knownAt) knownAt.value = value;
}
