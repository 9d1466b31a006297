// Amounts come as decimal strings and are added up in whole cents, so that nothing is ever rounded on the way.

export function cents(decimal) {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  const value = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
  return sign ? -value : value;
}

export function sum(decimals) {
  return decimals.map(cents).reduce((one, other) => one + other, 0n);
}

// 1234567.5 as 1,234,567.50
export function exact(decimal) {
  return fromCents(cents(decimal));
}

export function fromCents(value) {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0n ? '−' : ''}${whole}.${digits.slice(-2)}`;
}

export function count(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

// For titles and axes: 33800000.00 as 33.8 million
export function short(decimal) {
  const value = Number(decimal);
  const size = Math.abs(value);
  if (size >= 999_950_000) return `${trimmed(value / 1e9)}\u00a0billion`;
  if (size >= 999_950) return `${trimmed(value / 1e6)}\u00a0million`;
  if (size >= 1e4) return `${trimmed(value / 1e3)}\u00a0thousand`;
  return exact(decimal).replace(/\.00$/, '');
}

// For labels beside bars: 33.8M
export function tiny(decimal) {
  return short(decimal).replace('\u00a0billion', 'B').replace('\u00a0million', 'M').replace('\u00a0thousand', 'k');
}

export function percent(part, whole) {
  const all = Number(whole);
  return all === 0 ? '0\u00a0%' : `${Math.round((Number(part) / all) * 100)}\u00a0%`;
}

function trimmed(value) {
  return value.toFixed(1).replace(/\.0$/, '');
}
