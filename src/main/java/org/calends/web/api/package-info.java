/**
 * What all answers to programs share: problems (RFC 9457), strict JSON, the description of the API. Serves no
 * resource of a feature.
 * Read {@link org.calends.web.api.Problems} first.
 */
package org.calends.web.api;
