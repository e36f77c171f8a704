// Every row of every CSV file against datapackage.json, by tableschema, which knows version 1 of the
// standard: node rows.mjs RELEASE
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import tableschema from 'tableschema';
import { Faults } from './faults.mjs';

const release = process.argv[2];
const { resources } = JSON.parse(fs.readFileSync(path.join(release, 'datapackage.json'), 'utf8'));
const faults = new Faults();

/** A schema as version 1 says the same: markers without labels, categories as an enumeration. */
function version1(schema) {
  const { fieldsMatch, $schema, ...rest } = schema;
  const fields = schema.fields.map((field) => field.categories === undefined ? field : {
    ...field,
    constraints: { ...field.constraints, enum: field.categories.map((c) => c.value) },
  });
  return { ...rest, fields, missingValues: schema.missingValues.map((m) => m.value) };
}

function open(resource) {
  return tableschema.Table.load(path.join(release, resource.path),
    { schema: version1(resource.schema), delimiter: resource.dialect.delimiter, ltrim: false });
}

/** Quotes, line ends and the number of cells, strictly; tableschema is lenient about them. */
function shape(resource) {
  const text = fs.readFileSync(path.join(release, resource.path), 'utf8');
  try {
    const [header] = parse(text, { record_delimiter: '\r\n' });
    if (header.join() !== resource.schema.fields.map((f) => f.name).join()) {
      faults.add(`${resource.name}: the header differs from the schema`, header.join());
    }
  } catch (error) {
    faults.add(`${resource.name}: ${error.code}`, error.message);
  }
  if (!text.endsWith('\r\n')) {
    faults.add(`${resource.name}: the last line has no end`);
  }
}

async function keys(key) {
  const target = resources.find((r) => r.name === key.reference.resource);
  const table = await open(target);
  const found = new Set();
  for await (const row of await table.iter({ keyed: true, forceCast: true })) {
    found.add(JSON.stringify(key.reference.fields.map((f) => row[f])));
  }
  return found;
}

let rows = 0;
for (const resource of resources) {
  shape(resource);
  const valid = await tableschema.validate(version1(resource.schema));
  valid.errors.forEach((e) => faults.add(`${resource.name}: schema: ${e.message}`));
  const foreign = resource.schema.foreignKeys ?? [];
  const known = [];
  for (const key of foreign) {
    known.push(await keys(key));
  }
  const table = await open(resource);
  for await (const row of await table.iter({ keyed: true, forceCast: true })) {
    rows++;
    if (row instanceof Error) {
      for (const error of row.errors?.length ? row.errors : [row]) {
        faults.add(`${resource.name}: ${error.message.replace(/"[^"]*"/, '"…"')}`,
          `row ${row.rowNumber}: ${error.message}`);
      }
    } else {
      foreign.forEach((key, k) => {
        const value = key.fields.map((f) => row[f]);
        if (value.some((v) => v !== null) && !known[k].has(JSON.stringify(value))) {
          faults.add(`${resource.name}: ${key.fields} leads nowhere`, value.join());
        }
      });
    }
  }
}
faults.end(`tableschema, ${resources.length} tables, ${rows} rows`);
