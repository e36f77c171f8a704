// datapackage.json against the JSON Schemas of Data Package 2.0, which no package holds:
// node profiles.mjs RELEASE FOLDER-WITH-THE-FOUR-SCHEMAS
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { Faults } from './faults.mjs';

const [release, folder] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, strict: false, logger: false });
addFormats(ajv);
const faults = new Faults();
const profiles = {};
for (const name of ['datapackage', 'dataresource', 'tabledialect', 'tableschema']) {
  profiles[name] = ajv.compile(JSON.parse(fs.readFileSync(path.join(folder, `${name}.json`), 'utf8')));
}
function check(profile, what, node) {
  if (!profiles[profile](node)) {
    for (const error of profiles[profile].errors) {
      faults.add(`${profile} ${error.instancePath.replace(/\/\d+/g, '/N')}: ${error.message}`, what);
    }
  }
}
const root = JSON.parse(fs.readFileSync(path.join(release, 'datapackage.json'), 'utf8'));
check('datapackage', root.name, root);
for (const resource of root.resources) {
  check('dataresource', resource.name, resource);
  check('tabledialect', resource.name, resource.dialect);
  check('tableschema', resource.name, resource.schema);
}
faults.end(`JSON Schemas of Data Package 2.0, ${root.resources.length} resources`);
