// Slack's date tokens, in the zone and locale of whoever is looking.

const FORMS = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

export function formatDate(seconds, format, viewer, now) {
  const date = new Date(seconds * 1000);
  return format.replace(/\{(\w+)\}/g, (whole, token) => {
    if (token === 'ago') return ago(seconds, now, viewer);
    const pretty = token.endsWith('_pretty');
    const form = FORMS[token.replace('_pretty', '')];
    if (!form) return whole;
    return (pretty && nearDay(date, viewer, now)) || inZone(date, form, viewer);
  });
}

export function clock(ts, viewer) {
  return inZone(new Date(Number(ts) * 1000), { hour: 'numeric', minute: '2-digit' }, viewer);
}

export function full(ts, viewer) {
  return inZone(new Date(Number(ts) * 1000), { dateStyle: 'full', timeStyle: 'medium' }, viewer);
}

function inZone(date, form, viewer) {
  return new Intl.DateTimeFormat(viewer.locale, { ...form, timeZone: viewer.tz }).format(date);
}

function nearDay(date, viewer, now) {
  const day = at => new Intl.DateTimeFormat('en-CA', { timeZone: viewer.tz }).format(at);
  const names = [[0, 'today'], [-1, 'yesterday'], [1, 'tomorrow']];
  return names.find(([off]) => day(new Date((now + off * 86400) * 1000)) === day(date))?.[1];
}

function ago(seconds, now, viewer) {
  const words = new Intl.RelativeTimeFormat(viewer.locale, { numeric: 'auto' });
  const off = seconds - now;
  for (const [unit, size] of [['day', 86400], ['hour', 3600], ['minute', 60]]) {
    if (Math.abs(off) >= size) return words.format(Math.round(off / size), unit);
  }
  return words.format(Math.round(off), 'second');
}

// What the clock on a wall in this zone shows, as date and time inputs write it.
export function wallTime(seconds, tz) {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: tz, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(new Date(seconds * 1000)).replace(' ', 'T');
}

// The moment at which that clock shows this.
export function secondsOf(wall, tz) {
  const wanted = Date.parse(wall + 'Z') / 1000;
  const off = at => Date.parse(wallTime(at, tz) + 'Z') / 1000 - at;
  const near = wanted - off(wanted);
  return wanted - off(near);
}
