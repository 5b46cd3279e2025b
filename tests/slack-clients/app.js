// A small app on Slack's own clients, for the test that they work against the local workspace.

const { SocketModeClient } = require('@slack/socket-mode');
const { WebClient } = require('@slack/web-api');

const [slackApiUrl, botToken, appToken] = process.argv.slice(2);
const web = new WebClient(botToken, { slackApiUrl, retryConfig: { retries: 0 } });
const socket = new SocketModeClient({ appToken, clientOptions: { slackApiUrl } });
const plain = text => ({ type: 'plain_text', text });

const modal = {
  type: 'modal',
  callback_id: 'ask',
  title: plain('Ask'),
  submit: plain('Send'),
  blocks: [{ type: 'input', block_id: 'why', label: plain('Why'), element: { type: 'plain_text_input', action_id: 'text' } }],
};

socket.on('slash_commands', async ({ body, ack }) => {
  await ack({ response_type: 'ephemeral', text: `heard ${body.text}` });
  if (body.text === 'open') await web.views.open({ trigger_id: body.trigger_id, view: modal });
  if (body.text === 'upload') await upload(body.channel_id);
});

socket.on('interactive', async ({ body, ack }) => {
  if (body.type !== 'view_submission') return ack();
  const text = body.view.state.values.why.text.value;
  if (text === 'no') return ack({ response_action: 'errors', errors: { why: 'Say more' } });
  await ack();
  await web.chat.postMessage({ channel: 'sales', text: `${body.user.name} asks: ${text}` });
});

async function upload(channel_id) {
  await web.files.uploadV2({ channel_id, filename: 'notes.txt', file: Buffer.from('three reps'), initial_comment: 'as asked' });
}

async function start() {
  await socket.start();
  const [me, person, channels] = await Promise.all([
    web.auth.test(), web.users.lookupByEmail({ email: 'mona@example.com' }), web.conversations.list(),
  ]);
  console.log(`ready ${me.user_id} ${person.user.id} ${channels.channels.length}`);
}

start().catch(error => {
  console.error(error);
  process.exit(1);
});
