// What a page with one policy loads; measured by size-limit.
import { assessLevy } from '../../dist/levy.js';
import { liangfeng2011 } from '../../dist/policies.js';

console.log(assessLevy, liangfeng2011);
