// A real Salesforce client against the local org: node jsforce.js <base> <client id> <client secret>
const jsforce = require('jsforce');

async function main([base, clientId, clientSecret]) {
  const connection = new jsforce.Connection({
    oauth2: { loginUrl: base, clientId, clientSecret }, instanceUrl: base, version: '66.0',
  });
  await connection.authorize({ grant_type: 'client_credentials' });
  const soql = 'SELECT Id, Amount, Account.Industry FROM Opportunity';
  let page = await connection.query(soql);
  const ids = page.records.map(row => row.Id);
  while (!page.done) {
    page = await connection.queryMore(page.nextRecordsUrl);
    ids.push(...page.records.map(row => row.Id));
  }
  const bulk = [];
  for await (const row of await connection.bulk2.query(soql, { pollInterval: 20 })) bulk.push(row.Id);
  const describe = await connection.describe('Opportunity');
  const limits = await connection.limits();
  const refused = await connection.query('SELECT X__c FROM Account').catch(error => error.errorCode);
  return {
    instance: connection.instanceUrl,
    total: page.totalSize,
    query: new Set(ids).size,
    bulk: new Set(bulk).size,
    groupable: describe.fields.find(field => field.name === 'StageName').groupable,
    callsLeft: limits.DailyApiRequests.Remaining,
    used: connection.limitInfo.apiUsage.used,
    refused,
  };
}

main(process.argv.slice(2)).then(found => console.log(JSON.stringify(found)));
