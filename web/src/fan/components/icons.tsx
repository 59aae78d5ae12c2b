import type { ReactNode } from 'react';

const icon = (shape: ReactNode) => () => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {shape}
  </svg>
);

export const LogoIcon = icon(
  <>
    <path
      className="icon-fill"
      d="M12 2.500c-4.300 0-7.300 3-7.300 7 0 2.500 1.200 4.200 2.600 5.700.9.900 1.400 1.800 1.500 2.900h6.400c.1-1.100.6-2 1.500-2.900 1.400-1.500 2.600-3.200 2.600-5.700 0-4-3-7-7.300-7z"
    />
    <path d="M9 20h6M10 22.200h4" />
  </>,
);
export const PeopleIcon = icon(
  <path d="M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 19.500c.6-3.200 3.200-5 6.500-5s5.900 1.800 6.500 5M16 4.800a3.300 3.300 0 0 1 0 6.400M18 14.800c1.900.7 3.100 2.300 3.500 4.700" />,
);
export const SoundOnIcon = icon(
  <path d="M4 9.500v5h3.500L12 18.500v-13L7.500 9.500H4zM15.500 9a4.200 4.200 0 0 1 0 6M18 6.500a7.800 7.800 0 0 1 0 11" />,
);
export const SoundOffIcon = icon(
  <path d="M4 9.500v5h3.500L12 18.500v-13L7.500 9.500H4zM16 9.500l5 5M21 9.500l-5 5" />,
);
export const FullScreenIcon = icon(<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />);
export const LeaveFullScreenIcon = icon(<path d="M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5" />);
export const PlayIcon = icon(<path className="icon-fill" d="M8 5.500v13l10.500-6.500z" />);
export const StickerIcon = icon(
  <path d="M12 3.500H7A3.500 3.500 0 0 0 3.500 7v10A3.500 3.500 0 0 0 7 20.500h6.500l7-7V12M20.500 13.500H17a3.500 3.500 0 0 0-3.500 3.500v3.500M18.500 2.500v6M15.500 5.500h6" />,
);
export const FireworkIcon = icon(
  <path d="M12 9V3M12 21v-6M9 12H3M21 12h-6M9.900 9.900 5.800 5.800M18.200 18.200l-4.100-4.100M9.900 14.100l-4.100 4.100M18.200 5.800l-4.100 4.100" />,
);
export const ViewIcon = icon(
  <>
    <path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z" />
    <circle cx="12" cy="12" r="2.800" />
  </>,
);
export const SendIcon = icon(<path d="M12 19V5.500M6 11l6-6 6 6" />);
export const PencilIcon = icon(
  <path d="M4.500 19.500l1-4.300L16 4.700a2.200 2.200 0 0 1 3.200 3.200L8.700 18.400z" />,
);
export const CloseIcon = icon(<path d="M6 6l12 12M18 6L6 18" />);
export const ReplyIcon = icon(<path d="M9.500 6 4 11.500 9.500 17M4.500 11.500H14a6 6 0 0 1 6 6v1" />);
export const MuteIcon = icon(
  <path d="M4 5.500h16v11h-8l-4.500 3.500v-3.500H4zM8.500 8.500l7 5M15.500 8.500l-7 5" />,
);
export const FriendIcon = icon(
  <path d="M12 20S4 15.200 4 9.500A4.300 4.300 0 0 1 12 7.200a4.300 4.300 0 0 1 8 2.300C20 15.200 12 20 12 20z" />,
);
export const PinIcon = icon(<path d="M9 3.500h6l-.8 6.500 3.300 3.500H6.500L9.800 10zM12 13.500v7" />);
export const StarIcon = icon(
  <path
    className="icon-fill"
    d="M12 2.800l2.800 5.900 6.400.8-4.700 4.500 1.200 6.400L12 17.300l-5.700 3.100 1.200-6.400L2.800 9.500l6.400-.8z"
  />,
);
export const GlowIcon = icon(
  <>
    <circle cx="12" cy="12" r="3.500" className="icon-fill" />
    <path d="M12 3v2.500M12 18.500V21M3 12h2.500M18.500 12H21M5.600 5.600l1.800 1.800M16.600 16.600l1.800 1.800M5.600 18.400l1.800-1.800M16.600 7.400l1.800-1.800" />
  </>,
);
export const HideIcon = icon(
  <path d="M3.500 3.500l17 17M10.500 6.600A9.500 9.500 0 0 1 12 6.500c6 0 9.500 5.500 9.500 5.500a16 16 0 0 1-3 3.500M6.500 8A16 16 0 0 0 2.500 12s3.500 5.500 9.500 5.500a9 9 0 0 0 4-.9M10 10.200a2.800 2.800 0 0 0 3.900 3.900" />,
);
export const UndoIcon = icon(<path d="M8.500 5 4 9.500 8.500 14M4.500 9.500H14a5.500 5.500 0 0 1 0 11H9" />);
