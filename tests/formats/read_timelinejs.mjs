// Reads a TimelineJS configuration from standard input with TimelineJS's own classes
// and prints what they made of it. Argument: the folder node_modules.
import { register } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = resolve(process.argv[2]);
const file = (path) => pathToFileURL(join(modules, path)).href;

// TimelineJS is written for a bundler, which finds "./Util" as "./Util.js".
register(
  'data:text/javascript,' +
    encodeURIComponent(`
      export async function resolve(specifier, context, next) {
        try {
          return await next(specifier, context);
        } catch (error) {
          if (error.code !== 'ERR_MODULE_NOT_FOUND' || !specifier.startsWith('.')) throw error;
          return next(specifier + '.js', context);
        }
      }`),
);

// … and for a browser.
const { JSDOM } = (await import(file('jsdom/lib/api.js'))).default;
const { window } = new JSDOM('');
globalThis.window = window;
for (const name of ['document', 'DOMParser', 'getComputedStyle', 'location', 'navigator', 'screen']) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
console.log = console.error;

const source = '@knight-lab/timelinejs/src/js/';
const { TimelineConfig } = await import(file(source + 'core/TimelineConfig.js'));
const { Language } = await import(file(source + 'language/Language.js'));

const config = new TimelineConfig(JSON.parse(readFileSync(0, 'utf8')));
config.validate();
const day = (date) => {
  if (!date) return null;
  const object = date.data.date_obj;
  return [object.getFullYear(), object.getMonth() + 1, object.getDate()];
};
process.stdout.write(
  JSON.stringify({
    valid: config.isValid(),
    errors: config.getErrors().map(String),
    title: config.title.text.headline,
    events: config.events.map((event) => ({
      id: event.unique_id,
      group: event.group,
      headline: event.text.headline,
      text: event.text.text,
      display: event.display_date,
      start: day(event.start_date),
      end: day(event.end_date),
      format: event.start_date.data.format,
      fallback: event.start_date.getDisplayDate(Language.fallback),
    })),
  }),
);
