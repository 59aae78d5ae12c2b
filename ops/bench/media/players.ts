import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlayAddress, PlayerCounts } from './player-messages.ts';
import { httpRequest } from './probe.ts';
import { HELLO, HELLO_ANSWER_BYTES, HELLO_END, writeAcknowledgement, writePlay } from './rtmp-writer.ts';

/** After so many bytes a player is taken to play: more than any handshake, less than a second of picture. */
const PLAYS_FROM_BYTES = 20_000;
/** RTMP players tell the server now and then how much they have: half of the window that both kinds of server announce. */
const ACKNOWLEDGE_EVERY_BYTES = 2_500_000;
const OPEN_LIMIT_MS = 20_000;
const OPENING_AT_ONCE = 25;
const READ_BUFFER_BYTES = 256 * 1024;

interface Player {
  readonly socket: Socket;
  bytes: number;
  bytesAtCount: number;
  acknowledgedBytes: number;
}

/** Many players that read and throw away. All share one buffer to read into: their cost is the system's, not ours. */
export class Players {
  readonly #players: Player[] = [];
  readonly #buffer = Buffer.alloc(READ_BUFFER_BYTES);
  #lost = 0;
  #bytes = 0;
  #isClosing = false;

  /** Opens that many more; resolves when all of them play. */
  async open(address: PlayAddress, players: number): Promise<void> {
    const wanted = this.#players.length + players;
    const deadlineMs = Date.now() + OPEN_LIMIT_MS;
    const playing = (): number => this.#players.filter(({ bytes }) => bytes > PLAYS_FROM_BYTES).length;
    while (playing() < wanted) {
      if (this.#lost > 0) throw new Error('a player was turned away');
      if (Date.now() > deadlineMs) throw new Error(`only ${playing()} of ${wanted} players play`);
      const most = Math.min(wanted, playing() + OPENING_AT_ONCE);
      while (this.#players.length < most) this.#players.push(this.#openOne(address));
      await sleep(5);
    }
  }

  count(): PlayerCounts {
    const cpu = process.cpuUsage();
    const leastBytes = Math.min(...this.#players.map(({ bytes, bytesAtCount }) => bytes - bytesAtCount));
    for (const player of this.#players) player.bytesAtCount = player.bytes;
    return {
      type: 'counts',
      atMs: performance.now(),
      open: this.#players.length - this.#lost,
      lost: this.#lost,
      bytes: this.#bytes,
      leastBytes: Number.isFinite(leastBytes) ? leastBytes : 0,
      cpuMs: (cpu.user + cpu.system) / 1000,
    };
  }

  close(): void {
    this.#isClosing = true;
    for (const { socket } of this.#players) socket.destroy();
    this.#players.length = 0;
    this.#isClosing = false;
  }

  #openOne(address: PlayAddress): Player {
    const onread = {
      buffer: this.#buffer,
      callback: (bytes: number): boolean => {
        this.#received(player, { address, bytes });
        return true;
      },
    };
    const socket = connect({ port: address.port, host: '127.0.0.1', noDelay: true, onread });
    const player: Player = { socket, bytes: 0, bytesAtCount: 0, acknowledgedBytes: 0 };
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (!this.#isClosing && this.#players.includes(player)) this.#lost += 1;
    });
    socket.write(address.protocol === 'flv' ? httpRequest(address) : HELLO);
    return player;
  }

  #received(player: Player, { address, bytes }: { address: PlayAddress; bytes: number }): void {
    const before = player.bytes;
    player.bytes += bytes;
    this.#bytes += bytes;
    if (address.protocol === 'flv') return;
    if (before < HELLO_ANSWER_BYTES && player.bytes >= HELLO_ANSWER_BYTES)
      player.socket.write(Buffer.concat([HELLO_END, writePlay(address.app, address.name)]));
    if (player.bytes - player.acknowledgedBytes < ACKNOWLEDGE_EVERY_BYTES) return;
    player.acknowledgedBytes = player.bytes;
    player.socket.write(writeAcknowledgement(player.bytes));
  }
}
