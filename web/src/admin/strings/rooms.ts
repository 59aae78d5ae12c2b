/** The rooms. */
export const ROOM = {
  title: 'Room',
  viewers: 'viewers',
  stickers: 'stickers',
  none: 'No room to show.',
  away: 'Nothing to show: viz-server does not answer.',
  export: 'Download log',
  exportAloud: (name: string) => `Download all that happened in the room ${name}`,
  close: 'Close',
  closeAloud: (name: string) => `Close the room ${name}`,
  closeAsk: (name: string) =>
    `Close ${name} and send its fans away? What happened in it is kept, and is back when it is opened again.`,
  closeYes: 'Close it',
  closed: (name: string) => `The room ${name} is closed.`,
  newRoom: 'Open another room',
  newRoomExample: 'e.g. attic',
  open: 'Open',
  opened: (name: string) => `The room ${name} is open.`,
} as const;
