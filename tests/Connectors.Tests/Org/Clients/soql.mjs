// Reads queries, one JSON string a line, and prints those that an independent SOQL parser does not take.
import { createInterface } from 'node:readline';
import { isQueryValid } from '@jetstreamapp/soql-parser-js';

for await (const line of createInterface({ input: process.stdin })) {
  if (line && !isQueryValid(JSON.parse(line))) console.log(line);
}
