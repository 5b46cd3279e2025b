// Talking to the workspace: its control API, and a socket that says when something changed.

export const get = path => asked(path);

export const post = (what, body) => asked(what, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

// A workspace that is away is an answer like any other: whoever asked says so and goes on.
async function asked(path, how) {
  try {
    const response = await fetch('/_control/' + path, how);
    return await response.json();
  } catch {
    return { error: 'The workspace does not answer.' };
  }
}

// Calls back at every change and whenever the socket is there again; comes back by itself.
export function live(changed, status) {
  const address = `ws://${location.host}/_page/live`;
  const socket = new WebSocket(address);
  socket.onopen = () => { status(true); changed(); };
  socket.onmessage = () => changed();
  socket.onclose = () => {
    status(false);
    setTimeout(() => live(changed, status), 1000);
  };
}
