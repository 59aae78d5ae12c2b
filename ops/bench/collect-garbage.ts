// Preloaded into every server of the bench, ours and the peers: SIGUSR2 collects garbage, so that memory per
// connection is what is held and not what happens to lie around. Does nothing while CPU is measured.
process.on('SIGUSR2', () => globalThis.gc?.());
