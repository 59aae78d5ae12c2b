#!/bin/sh
# Makes placeholder.flv: the loop that a venue shows while nothing is on air. Needs ffmpeg with libx264.
# 8.000 s at 25 fps and 48 kHz are exactly 200 video frames and 375 AAC frames, so the loop has no seam in either track.
# Everything that moves has a period that divides 8 s. Usage: media/assets/make-placeholder.sh [output.flv]
set -eu

here=$(cd "$(dirname "$0")" && pwd)
output=${1:-"$here/placeholder.flv"}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

font() { fc-match -f '%{file}' "$1"; }
title_font=$(font 'Inter Display:weight=80')
text_font=$(font 'Inter:weight=50')
[ -n "$title_font" ] || title_font=$(font 'DejaVu Sans')
[ -n "$text_font" ] || text_font=$(font 'DejaVu Sans')

turn='2*PI*T/8'
# Angle of the pixel seen from a lamp above the stage at $1, against the lamp's angle $2.
beam() { printf 'exp(-pow((atan((X/W-%s)*1.78/(Y/H+0.18))-(%s))/%s,2))*exp(-1.15*Y/H)' "$1" "$2" "$3"; }
left=$(beam 0.16 "0.42+0.16*sin($turn)" 0.13)
middle=$(beam 0.50 "0.20*sin($turn+2.1)" 0.10)
right=$(beam 0.84 "-0.42+0.16*sin($turn+4.2)" 0.13)
floor="exp(-pow((Y/H-1.08)/0.34,2))*exp(-pow((X/W-0.5-0.12*sin($turn))/0.55,2))*(0.80+0.20*sin(2*$turn))"
light="st(0,$left);st(1,$middle);st(2,$right);st(3,$floor)"

# Rendered small and in 12 bits, then scaled with dithering: soft light without bands.
ffmpeg -v error -y -f lavfi -i "color=black:s=160x90:r=25:d=8,format=gbrp12le,geq=\
r='$light;4095*min(1,0.030+0.26*ld(0)+0.52*ld(1)+0.12*ld(2)+0.36*ld(3))':\
g='$light;4095*min(1,0.016+0.10*ld(0)+0.06*ld(1)+0.16*ld(2)+0.06*ld(3))':\
b='$light;4095*min(1,0.062+0.72*ld(0)+0.46*ld(1)+0.70*ld(2)+0.42*ld(3))'" \
  -c:v ffv1 "$work/light.mkv"

breath="0.86+0.14*sin(2*PI*t/8)"
ffmpeg -v error -y -i "$work/light.mkv" -f lavfi -i "color=black:s=640x360:r=25:d=8" -filter_complex "\
[0:v]scale=640:360:flags=bicubic,format=gbrp[light];\
[1:v]format=gbrp,\
drawtext=fontfile='$title_font':text='H O U S E L I G H T S':fontsize=34:fontcolor=0xf6eefe:alpha='$breath':x=(w-tw)/2:y=150-th/2,\
drawtext=fontfile='$text_font':text='the next act is on its way':fontsize=17:fontcolor=0xc9aef0:alpha='0.62+0.38*sin(2*PI*t/4)':x=(w-tw)/2:y=197-ascent/2,\
split[text][forglow];\
[forglow]gblur=sigma=11,eq=brightness=0.0:contrast=1.0[glow];\
[light][glow]blend=all_mode=screen:all_opacity=0.9[lit];\
[lit][text]blend=all_mode=screen,format=yuv420p[out]" \
  -map '[out]' -r 25 -c:v libx264 -preset veryslow -profile:v high -bf 0 -g 50 -keyint_min 50 -sc_threshold 0 \
  -crf 24 -maxrate 240k -bufsize 480k -aq-mode 3 -pix_fmt yuv420p "$work/video.mkv"

# A very soft pad. Whole cycles in 8 s; encoded three times over and cut from the middle, so that the codec's
# overlap at the loop point is the one it would have in an endless piece.
swell="(0.6+0.4*sin(2*PI*t/8))"
ffmpeg -v error -y -f lavfi -i "aevalsrc='0.012*$swell*(sin(2*PI*110*t)+0.6*sin(2*PI*164.75*t)+0.4*sin(2*PI*220.125*t))|0.012*$swell*(sin(2*PI*110.125*t)+0.6*sin(2*PI*164.875*t)+0.4*sin(2*PI*220*t))':s=48000:d=24" \
  -c:a aac -b:a 40k -f adts "$work/pad.aac"
ffmpeg -v error -y -ss 8 -i "$work/pad.aac" -frames:a 375 -c copy "$work/pad.m4a"

ffmpeg -v error -y -i "$work/video.mkv" -i "$work/pad.m4a" -map 0:v -map 1:a -c copy -map_metadata -1 -fflags +bitexact \
  -flvflags no_duration_filesize -f flv "$output"

size=$(wc -c < "$output")
[ "$size" -le 300000 ] || { echo "$output has $size bytes, more than 300000" >&2; exit 1; }
echo "$output: $size bytes"
