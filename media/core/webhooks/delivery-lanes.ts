/** An event on its way to admin-api. */
export interface Delivery {
  /** The event's id. */
  readonly id: string;
  /** What it is about: events of one subject are delivered one after the other. */
  readonly subject: string;
  /** The event as JSON: these very bytes are sent. */
  readonly body: string;
}

/** The events of one subject, oldest first. */
interface Lane {
  readonly waiting: Numbered[];
  isUnderWay: boolean;
  failures: number;
  /** Not before this time, by the caller's clock, milliseconds. */
  dueMs: number;
}

interface Numbered {
  readonly number: number;
  readonly delivery: Delivery;
}

/** All that waits, by subject: one that fails holds up nobody but those behind it. Plain data, owned by one edge. */
export interface Lanes {
  readonly bySubject: Map<string, Lane>;
  /** Most events that wait. */
  readonly limit: number;
  count: number;
  lastNumber: number;
}

export const createLanes = (limit: number): Lanes => ({
  bySubject: new Map(),
  limit,
  count: 0,
  lastNumber: 0,
});

/** Puts an event at the end of its lane. Gives the oldest of all, which had to go, where there were too many. */
export const addDelivery = (lanes: Lanes, delivery: Delivery): Delivery | undefined => {
  const lane = lanes.bySubject.get(delivery.subject) ?? newLane();
  lanes.bySubject.set(delivery.subject, lane);
  lanes.lastNumber += 1;
  lanes.count += 1;
  lane.waiting.push({ number: lanes.lastNumber, delivery });
  return lanes.count > lanes.limit ? dropOldest(lanes) : undefined;
};

const newLane = (): Lane => ({
  waiting: [],
  isUnderWay: false,
  failures: 0,
  dueMs: Number.NEGATIVE_INFINITY,
});

/** The oldest event that may be sent now; it counts as under way until it is settled. */
export const takeDue = (lanes: Lanes, nowMs: number): Delivery | undefined => {
  const lane = oldestFirst(lanes, (candidate) => !candidate.isUnderWay && candidate.dueMs <= nowMs);
  if (lane === undefined) return undefined;
  lane.isUnderWay = true;
  return lane.waiting[0]?.delivery;
};

/** Ends a try: the event is done with, or is tried again at `dueMs` with those behind it waiting. */
export const settle = (
  lanes: Lanes,
  delivery: Delivery,
  end: { kind: 'done' } | { kind: 'retry'; dueMs: number },
): void => {
  const lane = lanes.bySubject.get(delivery.subject);
  if (lane === undefined) return;
  lane.isUnderWay = false;
  if (end.kind === 'done') {
    // It may be gone already: as the oldest of too many, while it was under way.
    if (lane.waiting[0]?.delivery === delivery) takeHead(lanes, lane);
    lane.failures = 0;
    lane.dueMs = Number.NEGATIVE_INFINITY;
  } else {
    lane.failures += 1;
    lane.dueMs = end.dueMs;
  }
  if (lane.waiting.length === 0) lanes.bySubject.delete(delivery.subject);
};

/** How often the event at the head of this subject has failed in a row. */
export const failuresOf = (lanes: Lanes, subject: string): number =>
  lanes.bySubject.get(subject)?.failures ?? 0;

/** When the next event may be sent; undefined where none waits for a time. */
export const nextDueMs = (lanes: Lanes): number | undefined => {
  let earliestMs: number | undefined;
  for (const lane of lanes.bySubject.values()) {
    if (lane.isUnderWay || lane.waiting.length === 0) continue;
    if (earliestMs === undefined || lane.dueMs < earliestMs) earliestMs = lane.dueMs;
  }
  return earliestMs;
};

const dropOldest = (lanes: Lanes): Delivery | undefined => {
  const lane = oldestFirst(lanes, () => true);
  if (lane === undefined) return undefined;
  const dropped = takeHead(lanes, lane);
  // One that is under way still settles: its lane stays for that.
  if (lane.waiting.length === 0 && !lane.isUnderWay && dropped !== undefined)
    lanes.bySubject.delete(dropped.subject);
  return dropped;
};

const takeHead = (lanes: Lanes, lane: Lane): Delivery | undefined => {
  const head = lane.waiting.shift();
  if (head !== undefined) lanes.count -= 1;
  return head?.delivery;
};

const oldestFirst = (lanes: Lanes, isWanted: (lane: Lane) => boolean): Lane | undefined => {
  let oldest: { lane: Lane; number: number } | undefined;
  for (const lane of lanes.bySubject.values()) {
    const number = lane.waiting[0]?.number;
    if (number === undefined || !isWanted(lane)) continue;
    if (oldest === undefined || number < oldest.number) oldest = { lane, number };
  }
  return oldest?.lane;
};
