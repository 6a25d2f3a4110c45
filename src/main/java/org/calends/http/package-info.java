/**
 * What strangers may take of the house over the network: connections, time, bytes, places. A request comes to a thread of
 * its own only when it is all there, and the thread is free again before its answer is fetched. Knows nothing of what is
 * asked or answered.
 */
package org.calends.http;
