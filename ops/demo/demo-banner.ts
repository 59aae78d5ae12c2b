/** What the demo prints when everything runs. */
export const demoBanner = (facts: {
  page: string;
  lanPage: string | undefined;
  admin: { name: string; password: string };
  artists: readonly string[];
  fans: number;
  venue: string;
  switchEverySeconds: number;
}): string => {
  const { page, lanPage, admin, artists, fans, venue, switchEverySeconds } = facts;
  const rows: [string, string][] = [['Venue page', `${page}/`]];
  if (lanPage !== undefined) rows.push(['', `${lanPage}/ (from this network)`]);
  rows.push(['Desk', `${page}/admin`]);
  rows.push(['', `name ${admin.name}, password ${admin.password}`]);
  rows.push(['Artists', `${artists.join(' and ')}, in turn in venue ${venue}, ${switchEverySeconds} s each`]);
  rows.push(['Fans', `${fans} simulated ones; come in and join them`]);
  const lines = rows.map(([name, value]) => `  ${name.padEnd(12)}${value}`);
  return [
    '',
    '  Houselights demo is running. Ctrl-C ends it and removes all it made.',
    '',
    ...lines,
    '',
  ].join('\n');
};
