/* On the last page of a further login: tells the page that wanted it, and closes the window if the browser lets it. */
new BroadcastChannel('kaizen.login').postMessage('done');
window.close();
