export { liangfeng2011 } from './liangfeng-2011.js';
export { taibai2009 } from './taibai-2009.js';
export { xijie2013 } from './xijie-2013.js';
