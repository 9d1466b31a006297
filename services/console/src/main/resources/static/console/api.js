// The figures' HTTP API, asked with the session of whoever signed in.

// Or a browser would ask for a password itself once the session has ended
export const SCRIPT = { 'X-Requested-With': 'XMLHttpRequest' };

export class SignedOut extends Error {}

export async function ask(path) {
  const answer = await fetch(path, { headers: { Accept: 'application/json', ...SCRIPT } });
  if (answer.status === 401) throw new SignedOut('Your session has ended.');
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? `The answer was ${answer.status}.`);
  return body;
}

// A question's parameters; those without a value are left out.
export function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length ? `?${new URLSearchParams(given)}` : '';
}
