/** Requests and texts that nobody sends by mistake: generated from a seed, few in every build, as many as wanted by command. */
package org.calends.hostile;
