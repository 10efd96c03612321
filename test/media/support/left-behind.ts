import type { CDPSession, Page } from 'playwright-core';

const PATIENCE = 20_000;

/**
 * What a page holds on to once every connection of its earlier stays is gone: `JSHeapUsedSize` in bytes, `Nodes`,
 * `JSEventListeners` and the like, by the names that the browser has for them. Waits for that, because openvidu-browser
 * keeps what it has answered for five seconds in case it is asked again, and with it all of a stay.
 */
export const leftBehind = async (page: Page): Promise<Readonly<Record<string, number>>> => {
  const tools: CDPSession = await page.context().newCDPSession(page);
  await tools.send('Performance.enable');
  const end = Date.now() + PATIENCE;
  try {
    for (;;) {
      await tools.send('HeapProfiler.collectGarbage');
      const { metrics } = await tools.send('Performance.getMetrics');
      const counts = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
      const held = counts['RTCPeerConnections'] ?? 0;
      if (held === 0) return counts;
      if (Date.now() > end) throw new Error(`${held} connections are held on to.`);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  } finally {
    await tools.detach();
  }
};
