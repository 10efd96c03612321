/** For previews and tests of pages that embed the elements: the program's API in memory. */
export { MemoryProgram, type Fault, type MemoryData } from './api/memory/memory-program.js';
export { sampleRoom } from './api/memory/rooms.js';
export * from './api/memory/samples/agreements.js';
export * from './api/memory/samples/clinic.js';
export * from './api/memory/samples/review.js';
export { sampleFormOfEveryType } from './api/memory/samples/intake.js';
/** For previews and tests of the room: people and devices that can act every state. */
export { FakeDevices, type FakeDevice, type FakeDevicesOptions } from './media/fake/fake-devices.js';
export { FakeRoom, type FakePerson, type FakeRoomOptions } from './media/fake/fake-room.js';
