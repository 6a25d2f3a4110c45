/**
 * Who asks, and for what path, as rules of ours look at it; and the settings of this feature. Trusts no header but
 * the proxy's own.
 * Read {@link org.calends.http.address.NetworkAddress} first.
 */
package org.calends.http.address;
