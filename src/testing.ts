/** For previews and tests of pages that embed the elements: the program's API in memory. */
export { MemoryProgram, type Fault, type MemoryData } from './api/memory/memory-program.js';
export { sampleRoom } from './api/memory/room-handlers.js';
export * from './api/memory/sample-after.js';
export * from './api/memory/sample-clinic.js';
export * from './api/memory/sample-review.js';
export { sampleFormOfEveryType } from './api/memory/sample-intake.js';
/** For previews and tests of the room: people and devices that can act every state. */
export { FakeDevices, type FakeDevice, type FakeDevicesOptions } from './media/fake/fake-devices.js';
export { FakeRoom, type FakePerson, type FakeRoomOptions } from './media/fake/fake-room.js';
