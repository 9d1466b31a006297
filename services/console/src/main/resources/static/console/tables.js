// Elements of the page. Text is always set as text, never as markup.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

// A number, which opens its lines where it has a cell
export function figure(value, about) {
  if (!value.cell) return document.createTextNode(value.text);
  return element(
    'button',
    { type: 'button', class: 'figure', 'data-cell': value.cell, 'data-year': value.year, 'data-about': about, 'aria-label': `${about}: ${value.text}. Show its lines` },
    value.text,
  );
}

export function table(caption, columns, rows) {
  const head = element('tr', {}, ...columns.map((name, i) => element('th', { scope: 'col', class: i ? 'number' : null }, name)));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      ...row.map((value, i) =>
        i === 0
          ? element('th', { scope: 'row' }, value)
          : element('td', { class: 'number' }, figure(value, `${row[0]}, ${columns[i]}`)),
      ),
    ),
  );
  return element(
    'table',
    {},
    element('caption', { class: 'visually-hidden' }, caption),
    element('thead', {}, head),
    element('tbody', {}, ...body),
  );
}
