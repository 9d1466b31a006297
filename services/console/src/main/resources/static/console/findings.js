// The parts of the page: what each is about, what it found, its bars and its rows.

import { count, exact, percent, short, tiny } from './money.js';
import { named, word } from './words.js';

const isZero = (usd) => Number(usd) === 0;

// The one with the most dollars; null when none has any
function largest(items, usd = (item) => item.usd) {
  const first = [...items].sort((one, other) => Number(usd(other)) - Number(usd(one)))[0];
  return first && Number(usd(first)) > 0 ? first : null;
}

function codes(id, title, nothing, items, table, total) {
  const most = largest(items.filter((item) => item.code !== 'UNALLOCATED'));
  return {
    id,
    title,
    finding: most ? `${named(most.code)} received most: USD\u00a0${short(most.usd)} of ${short(total)}` : nothing,
    bars: items.map((item) => ({ name: word(item.code), value: Number(item.usd), label: tiny(item.usd) })),
    columns: [title === 'Regions' ? 'Region' : 'Priority', 'Agreements', 'USD'],
    rows: items.map((item) => [
      word(item.code),
      { text: count(item.agreements), cell: `${table}.${item.code}.agreements` },
      { text: exact(item.usd), cell: `${table}.${item.code}.usd` },
    ]),
    note: 'An agreement counts in each that it names; dollars are divided and add up to the total.',
  };
}

function types({ partners, contributionsUsd }) {
  const names = [...new Set([...Object.keys(partners.byType), ...Object.keys(partners.usdByType)])];
  const items = names.map((type) => ({ type, many: partners.byType[type] ?? 0, usd: partners.usdByType[type] ?? '0.00' }));
  const most = largest(items);
  return {
    id: 'types',
    title: 'Partners by type',
    finding: most
      ? `${word(most.type)} gave most: USD\u00a0${short(most.usd)} of the ${short(contributionsUsd.partners)} from partners`
      : 'No partner contributed',
    bars: items.map((item) => ({ name: word(item.type), value: Number(item.usd), label: tiny(item.usd) })),
    columns: ['Type', 'Partners', 'USD'],
    rows: items.map((item) => [
      word(item.type),
      { text: count(item.many), cell: `partners.byType.${item.type}` },
      { text: exact(item.usd), cell: `partners.usdByType.${item.type}` },
    ]),
  };
}

function memberships({ partners }) {
  const items = Object.entries(partners.byMembership).map(([membership, many]) => ({ membership, many }));
  const members = items.filter((item) => item.membership !== 'NONE').reduce((all, item) => all + item.many, 0);
  return {
    id: 'memberships',
    title: 'Partners by membership',
    finding: partners.total === 0 ? 'There were no partners' : `${count(members)} of ${count(partners.total)} partners are members`,
    bars: items.map((item) => ({ name: word(item.membership), value: item.many, label: count(item.many) })),
    columns: ['Membership', 'Partners'],
    rows: items.map((item) => [
      word(item.membership),
      { text: count(item.many), cell: `partners.byMembership.${item.membership}` },
    ]),
  };
}

function top({ topFinancialPartners: largestPartners, contributionsUsd }) {
  const first = largestPartners[0];
  return {
    id: 'top',
    title: 'Largest financial partners',
    wide: true,
    finding: first
      ? `${first.name} gave most: USD\u00a0${short(first.usd)}, ${percent(first.usd, contributionsUsd.total)} of the total`
      : 'No partner contributed',
    bars: largestPartners.map((partner) => ({ name: partner.name, value: Number(partner.usd), label: tiny(partner.usd) })),
    columns: ['Partner', 'USD'],
    rows: largestPartners.map((partner) => [
      partner.name,
      { text: exact(partner.usd), cell: `topFinancialPartners.${partner.partner}.usd` },
    ]),
  };
}

function trend(years) {
  const last = years.at(-1);
  const before = years.at(-2);
  return {
    id: 'trend',
    title: 'Trend',
    wide: true,
    upright: true,
    finding: direction(last, before),
    bars: years.map((year) => ({
      name: String(year.year),
      value: Number(year.contributionsUsd.total),
      label: `${tiny(year.contributionsUsd.total)}\n${count(year.agreements.signed)} signed`,
    })),
    columns: ['Year', 'Agreements signed', 'With contributions', 'USD', 'From partners', 'Own'],
    rows: years.map((year) => [
      String(year.year),
      { text: count(year.agreements.signed), cell: 'agreements.signed', year: year.year },
      { text: count(year.agreements.withContributions), cell: 'agreements.withContributions', year: year.year },
      { text: exact(year.contributionsUsd.total), cell: 'contributionsUsd.total', year: year.year },
      { text: `${year.contributionsUsd.partnersPercent} %` },
      { text: `${year.contributionsUsd.ownPercent} %` },
    ]),
  };
}

function direction(last, before) {
  const now = last.contributionsUsd.total;
  if (isZero(now)) return nothing(last, before);
  if (!before || isZero(before.contributionsUsd.total)) return `USD\u00a0${short(now)} were mobilized in ${last.year}`;
  const change = Math.round((Number(now) / Number(before.contributionsUsd.total) - 1) * 100);
  const how = change === 0 ? 'as much as' : `${Math.abs(change)}\u00a0% ${change > 0 ? 'more' : 'less'} than`;
  return `USD\u00a0${short(now)} were mobilized in ${last.year}, ${how} in ${before.year}`;
}

function nothing(last, before) {
  const earlier = before ? before.contributionsUsd.total : '0.00';
  return `Nothing was mobilized in ${last.year}${isZero(earlier) ? '' : `, after USD\u00a0${short(earlier)} in ${before.year}`}`;
}

export function tiles({ agreements, contributionsUsd: usd, partners }) {
  return [
    { name: 'Agreements signed', text: count(agreements.signed), cell: 'agreements.signed' },
    { name: 'With contributions', text: count(agreements.withContributions), cell: 'agreements.withContributions' },
    { name: 'Total, US dollars', text: exact(usd.total), cell: 'contributionsUsd.total', large: true },
    { name: 'From partners', text: exact(usd.partners), cell: 'contributionsUsd.partners', note: `${usd.partnersPercent} %` },
    { name: "The office's own", text: exact(usd.own), cell: 'contributionsUsd.own', note: `${usd.ownPercent} %` },
    { name: 'In cash', text: exact(usd.cash), cell: 'contributionsUsd.cash' },
    { name: 'In kind', text: exact(usd.inKind), cell: 'contributionsUsd.inKind' },
    { name: 'Partners', text: count(partners.total), cell: 'partners.total' },
    { name: 'Financial partners', text: count(partners.financial), cell: 'partners.financial' },
    { name: 'Contributions not converted', text: count(usd.notConverted), cell: 'contributionsUsd.notConverted' },
  ];
}

export function sections(figures, years) {
  const total = figures.contributionsUsd.total;
  return [
    codes('regions', 'Regions', 'No region received money', figures.byRegion, 'byRegion', total),
    codes('priorities', 'Priorities', 'No priority received money', figures.byPriority, 'byPriority', total),
    types(figures),
    memberships(figures),
    top(figures),
    trend(years),
  ];
}

export function headline({ year, agreements, contributionsUsd }) {
  if (agreements.signed === 0 && isZero(contributionsUsd.total)) return `No agreements were signed in ${year}`;
  return `${count(agreements.signed)} ${agreements.signed === 1 ? 'agreement' : 'agreements'} and USD\u00a0${short(contributionsUsd.total)} in ${year}`;
}
