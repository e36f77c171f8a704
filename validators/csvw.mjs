// csv-metadata.json and the CSV files, turned into RDF by a parser of CSV on the Web, its context
// read from a local file. Of a large table the first rows: node csvw.mjs RELEASE
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import rdf from '@rdfjs/dataset';
import CsvwParser from '@zazuko/rdf-parser-csvw';
import { parse } from 'csv-parse/sync';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { validateTerm } from 'rdf-validate-datatype';
import { Faults } from './faults.mjs';

const MOST_ROWS = 1000;
const CONTEXT = 'http://www.w3.org/ns/csvw';
const BASE = 'https://example.org/release/';
const release = process.argv[2];
const faults = new Faults();
const context = JSON.parse(
  fs.readFileSync(new URL('node_modules/barnard59-csvw/context.jsonld', import.meta.url), 'utf8'));
const documentLoader = {
  load: async (address) => {
    if (address !== CONTEXT) {
      throw new Error(`refused: ${address}`);
    }
    return context;
  },
};

function toDataset(json) {
  return new Promise((resolve, reject) => {
    const dataset = rdf.dataset();
    const parser = new JsonLdParser(
      { baseIRI: `${BASE}csv-metadata.json`, documentLoader, strictValues: true });
    parser.on('data', (quad) => dataset.add(quad)).on('error', reject)
      .on('end', () => resolve(dataset));
    parser.end(JSON.stringify(json));
  });
}

/** The first rows of a file, cut between rows. */
function firstRows(text) {
  let quoted = false;
  let rows = 0;
  let end = 0;
  for (; end < text.length && rows <= MOST_ROWS; end++) {
    if (text[end] === '"') {
      quoted = !quoted;
    } else if (text[end] === '\n' && !quoted) {
      rows++;
    }
  }
  return text.slice(0, end);
}

async function check(table, metadata) {
  const text = firstRows(fs.readFileSync(path.join(release, table.url), 'utf8'));
  const [header, ...rows] = parse(text, { record_delimiter: '\r\n' });
  if (header.join() !== table.tableSchema.columns.map((c) => c.titles).join()) {
    faults.add(`${table.url}: the header differs from the titles`, header.join());
  }
  const filled = rows.flat().filter((cell) => cell !== '').length;
  const dataset = await toDataset(
    { '@context': metadata['@context'], dialect: metadata.dialect, ...table });
  const parser = new CsvwParser({ metadata: dataset, baseIRI: BASE + table.url });
  let cells = 0;
  let numbered = 0;
  for await (const quad of parser.import(Readable.from([text]))) {
    if (quad.predicate.value === `${CONTEXT}#rownum`) {
      numbered++;
    } else if (quad.predicate.value.startsWith(`${BASE}${table.url}#`)) {
      cells++;
      if (quad.object.termType === 'Literal' && !validateTerm(quad.object)) {
        faults.add(`${table.url}: ${quad.predicate.value.split('#')[1]} is not of its type`,
          quad.object.value);
      }
    }
  }
  if (numbered !== rows.length || cells !== filled) {
    faults.add(`${table.url}: rows or cells differ`,
      `${numbered} of ${rows.length} rows, ${cells} of ${filled} cells`);
  }
  return cells;
}

const metadata = JSON.parse(fs.readFileSync(path.join(release, 'csv-metadata.json'), 'utf8'));
await toDataset(metadata);
let cells = 0;
for (const table of metadata.tables) {
  cells += await check(table, metadata);
}
faults.end(`CSVW, ${metadata.tables.length} tables, ${cells} cells`);
