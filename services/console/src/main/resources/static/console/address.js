// What is asked for stands in the address, so that it can be kept, passed on and gone back to.

import { query } from './api.js';

// A year that is not a number is NaN, one that is not there null
export function readAddress() {
  const given = new URLSearchParams(location.search);
  const year = given.get('year');
  return { year: year ? Number(year) : null, knownAt: given.get('knownAt') || null };
}

export function writeAddress(asked) {
  history.pushState(null, '', location.pathname + query(asked));
}

export function onReturn(again) {
  addEventListener('popstate', again);
}
