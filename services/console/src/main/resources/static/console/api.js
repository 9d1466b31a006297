// The figures' HTTP API, asked with the session of whoever signed in.

const LONGEST_WAIT = 30_000;

export class SignedOut extends Error {}

// Asking the same again would be answered the same
export class Refused extends Error {}

export async function ask(path, signal) {
  const late = AbortSignal.timeout(LONGEST_WAIT);
  const answer = await get(path, { headers: { Accept: 'application/json' }, signal: signal ? AbortSignal.any([signal, late]) : late });
  return answer.json();
}

// An answer that is as it should be
export async function get(path, { headers, ...settings }) {
  const script = { 'X-Requested-With': 'XMLHttpRequest' }; // or a browser asks for a password itself once the session has ended
  const answer = await fetch(path, { ...settings, headers: { ...headers, ...script } }).catch((failed) => {
    throw failed.name === 'AbortError' ? failed : new Error('Pactrail does not answer.');
  });
  if (answer.ok) return answer;
  if (answer.status === 401) throw new SignedOut('Your session has ended.');
  const { detail } = await answer.json().catch(() => ({}));
  const why = detail ?? `Pactrail answered ${answer.status}.`;
  throw answer.status < 500 ? new Refused(why) : new Error(why);
}

// A question's parameters; those without a value are left out.
export function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length ? `?${new URLSearchParams(given)}` : '';
}
