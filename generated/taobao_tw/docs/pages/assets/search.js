// The search: every word of a query must be in a section, or in the title of its page, as a part of a
// word too, for people look for parts of names. It speaks the messages of the theme's search box.
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const ENTITIES = { lt: "<", gt: ">", quot: '"', amp: "&" };
const AROUND = 90;
let sections = [];

const plain = (html) => html.replace(/<[^>]*>/g, "").replace(/&(lt|gt|quot|amp);/g, (_, name) => ENTITIES[name]);
const escaped = (text) => text.replace(/[<>"&]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function prepared(documents) {
  const titles = new Map(documents.map(({ location, title }) => [location, plain(title)]));
  return documents.map(({ location, title, text }) => {
    const page = location.split("#")[0];
    return { location, page, of: titles.get(page) || "", title: plain(title), text: plain(text) };
  });
}

// How well a word fits a section: a title says more than a text, the start of a word more than its middle.
function fit(section, word) {
  const at = section.title.toLowerCase().indexOf(word);
  if (at >= 0) return at === 0 || /\W|_/.test(section.title[at - 1]) ? 16 : 8;
  if (section.of.toLowerCase().includes(word)) return 2;
  return section.text.toLowerCase().includes(word) ? 1 : 0;
}

function marked(text, words) {
  const any = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
  return text.split(new RegExp(`(${any})`, "iu")).map((part, at) => (at % 2 ? `<mark>${escaped(part)}</mark>` : escaped(part))).join("");
}

function excerpt(text, words) {
  const hits = words.map((word) => text.toLowerCase().indexOf(word)).filter((at) => at >= 0);
  const start = Math.max(0, Math.min(...hits, text.length) - AROUND);
  const end = start + 3 * AROUND;
  const shown = hits.length ? text.slice(start, end) : text.slice(0, 2 * AROUND);
  return (hits.length && start ? "…" : "") + marked(shown, words) + (end < text.length ? "…" : "");
}

function shown(section, score, words) {
  const terms = Object.fromEntries(words.map((word) => [word, true]));
  return { location: section.location, title: marked(section.title, words), text: excerpt(section.text, words), score, terms };
}

// The sections found, by page; a page comes with its own section first, and the best page first.
function search(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const pages = new Map();
  for (const section of words.length ? sections : []) {
    const fits = words.map((word) => fit(section, word));
    const isPage = section.location === section.page;
    if (fits.some((each) => !each) || (!isPage && fits.every((each) => each === 2))) continue;
    const score = fits.reduce((sum, each) => sum + each, isPage ? 1 : 0);
    pages.set(section.page, [...(pages.get(section.page) || []), shown(section, score, words)]);
  }
  for (const [page, found] of pages) {
    found.sort((left, right) => right.score - left.score);
    const own = sections.find(({ location }) => location === page);
    if (own && !found.some(({ location }) => location === page)) found.push(shown(own, 0, words));
  }
  return { items: [...pages.values()].sort(([left], [right]) => right.score - left.score) };
}

addEventListener("message", ({ data: { type, data } }) => {
  if (type === SETUP) sections = prepared(data.docs);
  postMessage(type === QUERY ? { type: RESULT, data: search(data) } : { type: READY });
});
