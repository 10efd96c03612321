import { IopVideoRoom } from '../elements/video-room/video-room.js';
import { register } from './register.js';

register('iop-video-room', IopVideoRoom);
