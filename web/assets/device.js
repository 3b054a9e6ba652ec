// What lets this browser try passwords of its own, whatever others try: kept between visits, and no way in by itself.

const PLACE = 'deviceToken';

/** Why this browser keeps nothing for the site; null when it does. */
export function whyNothingIsKept() {
  try {
    localStorage.setItem('probe', '');
    localStorage.removeItem('probe');
    return null;
  } catch {
    return 'Ce navigateur n’enregistre rien pour notre site : il ne peut pas être débloqué. Autorisez les cookies, ou '
      + 'prenez un autre navigateur, puis ouvrez à nouveau le lien : il n’a pas encore servi.';
  }
}

/** Keeps what a log-in or an unlocking gave. */
export function keepDevice(token) {
  if (!whyNothingIsKept()) {
    localStorage.setItem(PLACE, token);
  }
}

/** What was kept; undefined when nothing was. */
export function keptDevice() {
  return whyNothingIsKept() ? undefined : localStorage.getItem(PLACE) ?? undefined;
}
