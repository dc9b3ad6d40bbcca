// Answers to what somebody is typing: the last question alone is asked and shown, whatever comes back when.

/**
 * A function that waits for a pause in its calls and asks then: `ask(signal, …input)` gives a promise, `show`
 * its answer; null where the server did not answer. `.stop()` takes back what was asked.
 */
export function latest(ask, show, pauseMilliseconds = 150) {
  let timer;
  let asking = new AbortController();
  const stop = () => {
    clearTimeout(timer);
    asking.abort();
    asking = new AbortController();
  };
  const call = (...input) => {
    stop();
    const { signal } = asking;
    timer = setTimeout(async () => {
      const answer = await ask(signal, ...input).catch(() => null);
      if (!signal.aborted) show(answer, ...input);
    }, pauseMilliseconds);
  };
  return Object.assign(call, { stop });
}

/** What an address of ours holds; throws where it is an error. */
export async function read(url, signal) {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
