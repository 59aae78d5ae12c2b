/** Ballistics with air resistance; a spark is a quad stretched along its way. Times in seconds. */
export const SPARK_VERTEX = `#version 300 es
in vec2 aCorner;
in vec2 aOrigin;
in vec2 aVelocity;
in vec2 aTiming;
in float aSize;
in vec4 aColour;

uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
uniform vec2 uBackground;
uniform float uEdge;
uniform float uTime;

out vec2 vCorner;
out vec4 vLight;

const float DRAG = 2.6;
const float GRAVITY = 0.085;

void main() {
  float age = uTime - aTiming.x;
  float part = age / max(aTiming.y, 0.001);
  bool isGlow = aColour.a > 0.5;
  if (age < 0.0 || part >= 1.0) {
    gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
    vCorner = vec2(0.0);
    vLight = vec4(0.0);
    return;
  }
  float slowed = exp(-DRAG * age);
  vec2 fallen = vec2(0.0, isGlow ? 0.0 : GRAVITY * age * age);
  vec2 place = aOrigin * uBackground + (aVelocity * (1.0 - slowed) / DRAG + fallen) * uEdge;
  vec2 speed = aVelocity * slowed + vec2(0.0, isGlow ? 0.0 : 2.0 * GRAVITY * age);
  float pace = length(speed);
  vec2 along = pace > 0.0001 ? speed / pace : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  float stretch = 1.0 + min(4.0, pace * 9.0);
  float size = aSize * uEdge * (isGlow ? 1.0 : 1.0 - 0.45 * part);
  vec2 position = place + (along * aCorner.x * stretch + across * aCorner.y) * size;
  mat3 projection = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((projection * vec3(position, 1.0)).xy, 0.0, 1.0);
  vCorner = aCorner;
  float light = isGlow
    ? 0.42 * smoothstep(0.0, 0.2, part) * (1.0 - smoothstep(0.2, 1.0, part))
    : smoothstep(0.0, 0.07, age) * pow(1.0 - part, 1.3);
  vLight = vec4(aColour.rgb, light * (isGlow ? -1.0 : 1.0));
}
`;

export const SPARK_FRAGMENT = `#version 300 es
precision mediump float;
in vec2 vCorner;
in vec4 vLight;
out vec4 finalColor;

void main() {
  float r2 = dot(vCorner, vCorner);
  float edge = max(0.0, 1.0 - r2);
  float light = abs(vLight.a);
  if (vLight.a < 0.0) {
    float soft = edge * edge * light;
    finalColor = vec4(vLight.rgb * soft, soft * 0.6);
    return;
  }
  float core = smoothstep(0.35, 0.0, r2);
  float glow = edge * edge;
  vec3 colour = mix(vLight.rgb, vec3(1.0), core * 0.55);
  float power = (glow * 0.55 + core) * light;
  finalColor = vec4(colour * power, min(1.0, power));
}
`;
