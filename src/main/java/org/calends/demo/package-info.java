/**
 * Development mode only: sample obligations and an embedded mailbox one can look into.
 * Not in the production build, and imported by nothing.
 */
package org.calends.demo;
