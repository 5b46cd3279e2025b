// Talking to the workspace: its control API, and a socket that says when something changed.

export async function get(path) {
  const response = await fetch('/_control/' + path);
  return response.json();
}

export async function post(what, body) {
  const response = await fetch('/_control/' + what, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
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
