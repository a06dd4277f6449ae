// Loads XForms with ODK's own engine for the web and answers questions; processor seconds as JSON.
// usage: node fill.mjs FORM.xml ANSWERS.json ROUNDS      (answers: [[path, kind, value], …])
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const [, , formPath, answersPath, rounds] = process.argv;
const dom = new JSDOM('');
for (const name of Object.getOwnPropertyNames(dom.window)) {
  if (!(name in globalThis) && /^[A-Z]/.test(name)) globalThis[name] = dom.window[name];
}
globalThis.window = dom.window;
globalThis.document = dom.window.document;

// The engine is built for browsers: it must not see that this is Node while it starts.
const node = globalThis.process;
globalThis.process = undefined;
const { loadForm } = await import('@getodk/xforms-engine');
globalThis.process = node;

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const leaves = (at, found = new Map()) => {
  const children = at.currentState.children;
  if (children) children.forEach((child) => leaves(child, found));
  else found.set(at.currentState.reference, at);
  return found;
};

const put = (question, value) => {
  if (question.nodeType === 'select') question.selectValues(value ? value.split(' ') : []);
  else if (question.nodeType === 'rank') question.setValues(value.split(' '));
  else if (question.nodeType === 'trigger') question.setValue(value !== '');
  else if (question.setValue) question.setValue(question.valueType === 'int' ? BigInt(value) : question.valueType === 'decimal' ? Number(value) : value);
};

const xml = readFileSync(formPath, 'utf8');
const answers = JSON.parse(readFileSync(answersPath, 'utf8'));
const runs = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const started = seconds();
  const form = await loadForm(xml, { missingResourceBehavior: 'BLANK', fetchFormAttachment: async () => new Response('', { status: 404 }) });
  if (form.status === 'failure') throw form.error;
  const loaded = seconds();
  const { root } = form.createInstance();
  const opened = seconds();
  const questions = leaves(root);
  let done = 0;
  let refused = 0;
  for (const [path, value] of answers) {
    const question = questions.get(path);
    if (!question) continue;
    try {
      put(question, value);
      done += 1;
    } catch {
      refused += 1;
    }
  }
  runs.push({ load: loaded - started, open: opened - loaded, answers: seconds() - opened, done, refused });
}
console.log(JSON.stringify(runs));
