// The protobuf runtime of the generated code, hand-written. In Node protobufjs finds the package `long` and
// would decode 64-bit fields to Long objects, though their types say number; in a browser it does not. All our 64-bit
// numbers (sequences, Unix milliseconds) stay below 2^53, so both sides read plain numbers.
import protobuf from 'protobufjs/minimal.js';

protobuf.util.Long = undefined;
protobuf.configure();

export default protobuf;
