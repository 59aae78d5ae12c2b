export const TRAIL_VERTEX = `#version 300 es
in vec2 aPosition;
in vec2 aPlace;
in vec4 aColour;

uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;

out vec2 vPlace;
out vec4 vColour;

void main() {
  mat3 projection = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((projection * vec3(aPosition, 1.0)).xy, 0.0, 1.0);
  vPlace = aPlace;
  vColour = aColour;
}
`;

/** The ribbon falls off to its sides, the head all round: the same curve over the distance. */
export const TRAIL_FRAGMENT = `#version 300 es
precision mediump float;
in vec2 vPlace;
in vec4 vColour;
out vec4 finalColor;

void main() {
  float r2 = dot(vPlace, vPlace);
  float edge = max(0.0, 1.0 - r2);
  float core = smoothstep(0.09, 0.015, r2);
  float power = (edge * edge * edge * 0.7 + core * 0.8) * vColour.a;
  vec3 colour = mix(vColour.rgb, vec3(1.0), core * 0.6);
  finalColor = vec4(colour * power, min(1.0, power));
}
`;
