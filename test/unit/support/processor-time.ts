/** Milliseconds for which this process had a processor meanwhile: what else a machine does is not in them. */
export const processorTime = (run: () => void): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
