/**
 * What all pages share: who looks at them, the frame around them, form tokens, addresses. Shows nothing of any feature.
 * Read {@link org.calends.web.frame.CurrentUser} first.
 */
package org.calends.web.frame;
