// The parts that pages are made of.

// What French wants of a page and its characters cannot say: "e-mail" on one line, and the end of an ordinal above it.
const MARKED = /(\b[Ee]-mails?\b|(?<=\b1)er\b)/;

/** A text with the marks that it lacks, as nodes. */
export function typeset(text) {
  return text.split(MARKED).map((part, place) => {
    if (place % 2 === 0) {
      return part;
    }
    return part === 'er' ? plain('sup', part) : whole(part);
  });
}

/** What stays on one line. */
export function whole(text) {
  const made = plain('span', text);
  made.className = 'whole';
  return made;
}

function plain(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** An element with a text and, after it, others. */
export function element(name, text, ...children) {
  const made = document.createElement(name);
  made.append(...typeset(text), ...children);
  return made;
}

/** What is there for whoever hears the page only. */
function unseen(text) {
  const made = element('span', text);
  made.className = 'unseen';
  return made;
}

/** A field: its input with a label, a help if it needs one, and a place for what is wrong. */
export function field(input, label, ...help) {
  const named = element('label', label);
  named.htmlFor = input.id;
  const error = element('p', '');
  error.className = 'error';
  error.id = `${input.id}-error`;
  const helping = element('p', '', ...help);
  helping.className = 'help';
  helping.id = `${input.id}-help`;
  input.setAttribute('aria-describedby', help.length ? `${helping.id} ${error.id}` : error.id);
  const made = element('div', '', named, ...(help.length ? [helping] : []), error, input);
  made.className = 'field';
  return made;
}

/** An input with its attributes. */
export function input(id, attributes) {
  const made = document.createElement('input');
  made.id = id;
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

/** A button that does something once at a time; whoever does not see the page is told with what. */
export function button(label, about, deed) {
  const made = element('button', label, unseen(` : ${about}`));
  made.type = 'button';
  let busy = false;
  made.addEventListener('click', async () => {
    if (busy) {
      return;
    }
    busy = true;
    // Not disabled: it would lose the focus.
    made.setAttribute('aria-disabled', 'true');
    try {
      await deed();
    } finally {
      made.removeAttribute('aria-disabled');
      busy = false;
    }
  });
  return made;
}
